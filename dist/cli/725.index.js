"use strict";
exports.id = 725;
exports.ids = [725];
exports.modules = {

/***/ 4525:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: function() { return /* binding */ EC2Client; }
});

// UNUSED EXPORTS: __Client

// EXTERNAL MODULE: ./node_modules/@aws-sdk/core/dist-cjs/submodules/client/index.js
var client = __webpack_require__(5152);
// EXTERNAL MODULE: ./node_modules/@smithy/core/dist-cjs/index.js
var dist_cjs = __webpack_require__(402);
// EXTERNAL MODULE: ./node_modules/@smithy/core/dist-cjs/submodules/client/index.js
var submodules_client = __webpack_require__(2658);
// EXTERNAL MODULE: ./node_modules/@smithy/core/dist-cjs/submodules/config/index.js
var submodules_config = __webpack_require__(7291);
// EXTERNAL MODULE: ./node_modules/@smithy/core/dist-cjs/submodules/endpoints/index.js
var endpoints = __webpack_require__(2085);
// EXTERNAL MODULE: ./node_modules/@smithy/core/dist-cjs/submodules/protocols/index.js
var protocols = __webpack_require__(3422);
// EXTERNAL MODULE: ./node_modules/@smithy/core/dist-cjs/submodules/retry/index.js
var retry = __webpack_require__(3609);
// EXTERNAL MODULE: ./node_modules/@smithy/core/dist-cjs/submodules/schema/index.js
var schema = __webpack_require__(6890);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/core/dist-cjs/submodules/httpAuthSchemes/index.js
var httpAuthSchemes = __webpack_require__(7523);
;// CONCATENATED MODULE: ./lib/node_modules/@aws-sdk/client-ec2/dist-es/auth/httpAuthSchemeProvider.js


const defaultEC2HttpAuthSchemeParametersProvider = async (config, context, input) => {
    return {
        operation: (0,submodules_client.getSmithyContext)(context).operation,
        region: await (0,submodules_client.normalizeProvider)(config.region)() || (() => {
            throw new Error("expected `region` to be configured for `aws.auth#sigv4`");
        })(),
    };
};
function createAwsAuthSigv4HttpAuthOption(authParameters) {
    return {
        schemeId: "aws.auth#sigv4",
        signingProperties: {
            name: "ec2",
            region: authParameters.region,
        },
        propertiesExtractor: (config, context) => ({
            signingProperties: {
                config,
                context,
            },
        }),
    };
}
const defaultEC2HttpAuthSchemeProvider = (authParameters) => {
    const options = [];
    switch (authParameters.operation) {
        default: {
            options.push(createAwsAuthSigv4HttpAuthOption(authParameters));
        }
    }
    return options;
};
const resolveHttpAuthSchemeConfig = (config) => {
    const config_0 = (0,httpAuthSchemes.resolveAwsSdkSigV4Config)(config);
    return Object.assign(config_0, {
        authSchemePreference: (0,submodules_client.normalizeProvider)(config.authSchemePreference ?? []),
    });
};

// EXTERNAL MODULE: ./lib/node_modules/@aws-sdk/client-ec2/dist-es/endpoint/EndpointParameters.js
var EndpointParameters = __webpack_require__(6626);
;// CONCATENATED MODULE: ./lib/node_modules/@aws-sdk/client-ec2/package.json
var package_namespaceObject = {"rE":"3.1169.0"};
// EXTERNAL MODULE: ./node_modules/@aws-sdk/credential-provider-node/dist-cjs/index.js
var credential_provider_node_dist_cjs = __webpack_require__(5861);
// EXTERNAL MODULE: ./node_modules/@smithy/core/dist-cjs/submodules/serde/index.js
var serde = __webpack_require__(2430);
// EXTERNAL MODULE: ./node_modules/@smithy/node-http-handler/dist-cjs/index.js
var node_http_handler_dist_cjs = __webpack_require__(1279);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/core/dist-cjs/submodules/protocols/index.js
var submodules_protocols = __webpack_require__(7288);
// EXTERNAL MODULE: ./node_modules/@smithy/core/dist-cjs/submodules/checksum/index.js
var checksum = __webpack_require__(9542);
;// CONCATENATED MODULE: ./lib/node_modules/@aws-sdk/client-ec2/dist-es/endpoint/bdd.js

const k = "ref";
const a = -1, b = true, c = "isSet", d = "PartitionResult", e = "booleanEquals", f = "getAttr", g = { [k]: "Endpoint" }, h = { [k]: d }, i = {}, j = [{ [k]: "Region" }];
const _data = {
    conditions: [
        [c, [g]],
        [c, j],
        ["aws.partition", j, d],
        [e, [{ [k]: "UseFIPS" }, b]],
        [e, [{ [k]: "UseDualStack" }, b]],
        [e, [{ fn: f, argv: [h, "supportsDualStack"] }, b]],
        [e, [{ fn: f, argv: [h, "supportsFIPS"] }, b]],
        ["stringEquals", [{ fn: f, argv: [h, "name"] }, "aws-us-gov"]]
    ],
    results: [
        [a],
        [a, "Invalid Configuration: FIPS and custom endpoint are not supported"],
        [a, "Invalid Configuration: Dualstack and custom endpoint are not supported"],
        [g, i],
        ["https://ec2-fips.{Region}.{PartitionResult#dualStackDnsSuffix}", i],
        [a, "FIPS and DualStack are enabled, but this partition does not support one or both"],
        ["https://ec2.{Region}.amazonaws.com", i],
        ["https://ec2-fips.{Region}.{PartitionResult#dnsSuffix}", i],
        [a, "FIPS is enabled but this partition does not support FIPS"],
        ["https://ec2.{Region}.{PartitionResult#dualStackDnsSuffix}", i],
        [a, "DualStack is enabled but this partition does not support DualStack"],
        ["https://ec2.{Region}.{PartitionResult#dnsSuffix}", i],
        [a, "Invalid Configuration: Missing Region"]
    ]
};
const root = 2;
const r = 100_000_000;
const nodes = new Int32Array([
    -1, 1, -1,
    0, 13, 3,
    1, 4, r + 12,
    2, 5, r + 12,
    3, 8, 6,
    4, 7, r + 11,
    5, r + 9, r + 10,
    4, 11, 9,
    6, 10, r + 8,
    7, r + 6, r + 7,
    5, 12, r + 5,
    6, r + 4, r + 5,
    3, r + 1, 14,
    4, r + 2, r + 3,
]);
const bdd = endpoints.BinaryDecisionDiagram.from(nodes, root, _data.conditions, _data.results);

;// CONCATENATED MODULE: ./lib/node_modules/@aws-sdk/client-ec2/dist-es/endpoint/endpointResolver.js



const cache = new endpoints.EndpointCache({
    size: 50,
    params: ["Endpoint", "Region", "UseDualStack", "UseFIPS"],
});
const defaultEndpointResolver = (endpointParams, context = {}) => {
    return cache.get(endpointParams, () => (0,endpoints.decideEndpoint)(bdd, {
        endpointParams: endpointParams,
        logger: context.logger,
    }));
};
endpoints.customEndpointFunctions.aws = client.awsEndpointFunctions;

// EXTERNAL MODULE: ./lib/node_modules/@aws-sdk/client-ec2/dist-es/schemas/schemas_0.js + 1 modules
var schemas_0 = __webpack_require__(8121);
;// CONCATENATED MODULE: ./lib/node_modules/@aws-sdk/client-ec2/dist-es/runtimeConfig.shared.js









const getRuntimeConfig = (config) => {
    return {
        apiVersion: "2016-11-15",
        base64Decoder: config?.base64Decoder ?? serde.fromBase64,
        base64Encoder: config?.base64Encoder ?? serde.toBase64,
        disableHostPrefix: config?.disableHostPrefix ?? false,
        endpointProvider: config?.endpointProvider ?? defaultEndpointResolver,
        extensions: config?.extensions ?? [],
        httpAuthSchemeProvider: config?.httpAuthSchemeProvider ?? defaultEC2HttpAuthSchemeProvider,
        httpAuthSchemes: config?.httpAuthSchemes ?? [
            {
                schemeId: "aws.auth#sigv4",
                identityProvider: (ipc) => ipc.getIdentityProvider("aws.auth#sigv4"),
                signer: new httpAuthSchemes.AwsSdkSigV4Signer(),
            },
        ],
        logger: config?.logger ?? new submodules_client.NoOpLogger(),
        protocol: config?.protocol ?? submodules_protocols.AwsEc2QueryProtocol,
        protocolSettings: config?.protocolSettings ?? {
            defaultNamespace: "com.amazonaws.ec2",
            errorTypeRegistries: schemas_0/* errorTypeRegistries */.q1,
            xmlNamespace: "http://ec2.amazonaws.com/doc/2016-11-15",
            version: "2016-11-15",
            serviceTarget: "AmazonEC2",
        },
        serviceId: config?.serviceId ?? "EC2",
        sha256: config?.sha256 ?? checksum.Sha256,
        urlParser: config?.urlParser ?? protocols.parseUrl,
        utf8Decoder: config?.utf8Decoder ?? serde.fromUtf8,
        utf8Encoder: config?.utf8Encoder ?? serde.toUtf8,
    };
};

;// CONCATENATED MODULE: ./lib/node_modules/@aws-sdk/client-ec2/dist-es/runtimeConfig.js










const runtimeConfig_getRuntimeConfig = (config) => {
    (0,submodules_client.emitWarningIfUnsupportedVersion)(process.version);
    const defaultsMode = (0,submodules_config.resolveDefaultsModeConfig)(config);
    const defaultConfigProvider = () => defaultsMode().then(submodules_client.loadConfigsForDefaultMode);
    const clientSharedValues = getRuntimeConfig(config);
    (0,client.emitWarningIfUnsupportedVersion)(process.version);
    const loaderConfig = {
        profile: config?.profile,
        logger: clientSharedValues.logger,
    };
    return {
        ...clientSharedValues,
        ...config,
        runtime: "node",
        defaultsMode,
        authSchemePreference: config?.authSchemePreference ?? (0,submodules_config.loadConfig)(httpAuthSchemes.NODE_AUTH_SCHEME_PREFERENCE_OPTIONS, loaderConfig),
        bodyLengthChecker: config?.bodyLengthChecker ?? serde.calculateBodyLength,
        credentialDefaultProvider: config?.credentialDefaultProvider ?? credential_provider_node_dist_cjs.defaultProvider,
        defaultSocketTimeout: (0,client.getDefaultSocketTimeout)(config?.requestHandler, 900_000),
        defaultUserAgentProvider: config?.defaultUserAgentProvider ?? (0,client.createDefaultUserAgentProvider)({ serviceId: clientSharedValues.serviceId, clientVersion: package_namespaceObject.rE }),
        maxAttempts: config?.maxAttempts ?? (0,submodules_config.loadConfig)(retry.NODE_MAX_ATTEMPT_CONFIG_OPTIONS, config),
        region: config?.region ?? (0,submodules_config.loadConfig)(submodules_config.NODE_REGION_CONFIG_OPTIONS, { ...submodules_config.NODE_REGION_CONFIG_FILE_OPTIONS, ...loaderConfig }),
        requestHandler: node_http_handler_dist_cjs.NodeHttpHandler.create(config?.requestHandler ?? defaultConfigProvider),
        retryMode: config?.retryMode ??
            (0,submodules_config.loadConfig)({
                ...retry.NODE_RETRY_MODE_CONFIG_OPTIONS,
                default: async () => (await defaultConfigProvider()).retryMode || retry.DEFAULT_RETRY_MODE,
            }, config),
        streamCollector: config?.streamCollector ?? node_http_handler_dist_cjs.streamCollector,
        useDualstackEndpoint: config?.useDualstackEndpoint ?? (0,submodules_config.loadConfig)(submodules_config.NODE_USE_DUALSTACK_ENDPOINT_CONFIG_OPTIONS, loaderConfig),
        useFipsEndpoint: config?.useFipsEndpoint ?? (0,submodules_config.loadConfig)(submodules_config.NODE_USE_FIPS_ENDPOINT_CONFIG_OPTIONS, loaderConfig),
        userAgentAppId: config?.userAgentAppId ?? (0,submodules_config.loadConfig)(client.NODE_APP_ID_CONFIG_OPTIONS, loaderConfig),
    };
};

;// CONCATENATED MODULE: ./lib/node_modules/@aws-sdk/client-ec2/dist-es/auth/httpAuthExtensionConfiguration.js
const getHttpAuthExtensionConfiguration = (runtimeConfig) => {
    const _httpAuthSchemes = runtimeConfig.httpAuthSchemes;
    let _httpAuthSchemeProvider = runtimeConfig.httpAuthSchemeProvider;
    let _credentials = runtimeConfig.credentials;
    return {
        setHttpAuthScheme(httpAuthScheme) {
            const index = _httpAuthSchemes.findIndex((scheme) => scheme.schemeId === httpAuthScheme.schemeId);
            if (index === -1) {
                _httpAuthSchemes.push(httpAuthScheme);
            }
            else {
                _httpAuthSchemes.splice(index, 1, httpAuthScheme);
            }
        },
        httpAuthSchemes() {
            return _httpAuthSchemes;
        },
        setHttpAuthSchemeProvider(httpAuthSchemeProvider) {
            _httpAuthSchemeProvider = httpAuthSchemeProvider;
        },
        httpAuthSchemeProvider() {
            return _httpAuthSchemeProvider;
        },
        setCredentials(credentials) {
            _credentials = credentials;
        },
        credentials() {
            return _credentials;
        },
    };
};
const resolveHttpAuthRuntimeConfig = (config) => {
    return {
        httpAuthSchemes: config.httpAuthSchemes(),
        httpAuthSchemeProvider: config.httpAuthSchemeProvider(),
        credentials: config.credentials(),
    };
};

;// CONCATENATED MODULE: ./lib/node_modules/@aws-sdk/client-ec2/dist-es/runtimeExtensions.js




const resolveRuntimeExtensions = (runtimeConfig, extensions) => {
    const extensionConfiguration = Object.assign((0,client.getAwsRegionExtensionConfiguration)(runtimeConfig), (0,submodules_client.getDefaultExtensionConfiguration)(runtimeConfig), (0,protocols.getHttpHandlerExtensionConfiguration)(runtimeConfig), getHttpAuthExtensionConfiguration(runtimeConfig));
    extensions.forEach((extension) => extension.configure(extensionConfiguration));
    return Object.assign(runtimeConfig, (0,client.resolveAwsRegionExtensionConfiguration)(extensionConfiguration), (0,submodules_client.resolveDefaultRuntimeConfig)(extensionConfiguration), (0,protocols.resolveHttpHandlerRuntimeConfig)(extensionConfiguration), resolveHttpAuthRuntimeConfig(extensionConfiguration));
};

;// CONCATENATED MODULE: ./lib/node_modules/@aws-sdk/client-ec2/dist-es/EC2Client.js













class EC2Client extends submodules_client.Client {
    config;
    constructor(...[configuration]) {
        const _config_0 = runtimeConfig_getRuntimeConfig(configuration || {});
        super(_config_0);
        this.initConfig = _config_0;
        const _config_1 = (0,EndpointParameters/* resolveClientEndpointParameters */.v)(_config_0);
        const _config_2 = (0,client.resolveUserAgentConfig)(_config_1);
        const _config_3 = (0,retry.resolveRetryConfig)(_config_2);
        const _config_4 = (0,submodules_config.resolveRegionConfig)(_config_3);
        const _config_5 = (0,client.resolveHostHeaderConfig)(_config_4);
        const _config_6 = (0,endpoints.resolveEndpointConfig)(_config_5);
        const _config_7 = resolveHttpAuthSchemeConfig(_config_6);
        const _config_8 = resolveRuntimeExtensions(_config_7, configuration?.extensions || []);
        this.config = _config_8;
        this.middlewareStack.use((0,schema.getSchemaSerdePlugin)(this.config));
        this.middlewareStack.use((0,client.getUserAgentPlugin)(this.config));
        this.middlewareStack.use((0,retry.getRetryPlugin)(this.config));
        this.middlewareStack.use((0,protocols.getContentLengthPlugin)(this.config));
        this.middlewareStack.use((0,client.getHostHeaderPlugin)(this.config));
        this.middlewareStack.use((0,client.getLoggerPlugin)(this.config));
        this.middlewareStack.use((0,client.getRecursionDetectionPlugin)(this.config));
        this.middlewareStack.use((0,dist_cjs.getHttpAuthSchemeEndpointRuleSetPlugin)(this.config, {
            httpAuthSchemeParametersProvider: defaultEC2HttpAuthSchemeParametersProvider,
            identityProviderConfigProvider: async (config) => new dist_cjs.DefaultIdentityProviderConfig({
                "aws.auth#sigv4": config.credentials,
            }),
        }));
        this.middlewareStack.use((0,dist_cjs.getHttpSigningPlugin)(this.config));
    }
    destroy() {
        super.destroy();
    }
}


/***/ }),

/***/ 73:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G5: function() { return /* binding */ command; },
/* harmony export */   lq: function() { return /* binding */ _ep0; },
/* harmony export */   yt: function() { return /* binding */ _mw0; }
/* harmony export */ });
/* unused harmony export _mw1 */
/* harmony import */ var _smithy_core_client__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2658);
/* harmony import */ var _smithy_core_endpoints__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2085);
/* harmony import */ var _endpoint_EndpointParameters__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6626);




const command = (0,_smithy_core_client__WEBPACK_IMPORTED_MODULE_0__.makeBuilder)(_endpoint_EndpointParameters__WEBPACK_IMPORTED_MODULE_1__/* .commonParams */ .S, "AmazonEC2", "EC2Client", _smithy_core_endpoints__WEBPACK_IMPORTED_MODULE_2__.getEndpointPlugin);
const _ep0 = {};
const _mw0 = (Command, cs, config, o) => [];
const _mw1 = (Command, cs, config, o) => [
    getCopySnapshotPresignedUrlPlugin(config),
];


/***/ }),

/***/ 6626:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: function() { return /* binding */ commonParams; },
/* harmony export */   v: function() { return /* binding */ resolveClientEndpointParameters; }
/* harmony export */ });
const resolveClientEndpointParameters = (options) => {
    return Object.assign(options, {
        useDualstackEndpoint: options.useDualstackEndpoint ?? false,
        useFipsEndpoint: options.useFipsEndpoint ?? false,
        defaultSigningName: "ec2",
    });
};
const commonParams = {
    UseFIPS: { type: "builtInParams", name: "useFipsEndpoint" },
    Endpoint: { type: "builtInParams", name: "endpoint" },
    Region: { type: "builtInParams", name: "region" },
    UseDualStack: { type: "builtInParams", name: "useDualstackEndpoint" },
};


/***/ }),

/***/ 8121:
/***/ (function(__unused_webpack_module, __webpack_exports__, __webpack_require__) {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  TH: function() { return /* binding */ DescribeImageAttribute$; },
  gy: function() { return /* binding */ DescribeImages$; },
  eO: function() { return /* binding */ DescribeInstances$; },
  $N: function() { return /* binding */ GetInstanceMetadataDefaults$; },
  QJ: function() { return /* binding */ ModifyImageAttribute$; },
  jO: function() { return /* binding */ ModifyInstanceMetadataOptions$; },
  Jv: function() { return /* binding */ RegisterImage$; },
  q1: function() { return /* binding */ errorTypeRegistries; }
});

// UNUSED EXPORTS: AttributeValue$, BlockDeviceMapping$, CapacityReservationSpecificationResponse$, CapacityReservationTargetResponse$, ConnectionTrackingSpecificationResponse$, CpuOptions$, DescribeImageAttributeRequest$, DescribeImagesRequest$, DescribeImagesResult$, DescribeInstancesRequest$, DescribeInstancesResult$, EC2ServiceException$, EbsBlockDevice$, EbsInstanceBlockDevice$, ElasticGpuAssociation$, ElasticInferenceAcceleratorAssociation$, EnclaveOptions$, Filter$, GetInstanceMetadataDefaultsRequest$, GetInstanceMetadataDefaultsResult$, GroupIdentifier$, HibernationOptions$, IamInstanceProfile$, Image$, ImageAttribute$, ImageWatermark$, Instance$, InstanceAttachmentEnaSrdSpecification$, InstanceAttachmentEnaSrdUdpSpecification$, InstanceBlockDeviceMapping$, InstanceIpv4Prefix$, InstanceIpv6Address$, InstanceIpv6Prefix$, InstanceMaintenanceOptions$, InstanceMetadataDefaultsResponse$, InstanceMetadataOptionsResponse$, InstanceNetworkInterface$, InstanceNetworkInterfaceAssociation$, InstanceNetworkInterfaceAttachment$, InstanceNetworkPerformanceOptions$, InstancePrivateIpAddress$, InstanceSecondaryInterface$, InstanceSecondaryInterfaceAttachment$, InstanceSecondaryInterfacePrivateIpAddress$, InstanceState$, InstanceTypeItem$, InstanceTypeSpecification$, LaunchPermission$, LaunchPermissionModifications$, LicenseConfiguration$, ModifyImageAttributeRequest$, ModifyInstanceMetadataOptionsRequest$, ModifyInstanceMetadataOptionsResult$, Monitoring$, OperatorResponse$, Placement$, PrivateDnsNameOptionsResponse$, ProductCode$, RegisterImageRequest$, RegisterImageResult$, Reservation$, ScanResults$, StateReason$, Tag$, TagSpecification$

// EXTERNAL MODULE: ./node_modules/@smithy/core/dist-cjs/submodules/schema/index.js
var schema = __webpack_require__(6890);
// EXTERNAL MODULE: ./node_modules/@smithy/core/dist-cjs/submodules/client/index.js
var client = __webpack_require__(2658);
;// CONCATENATED MODULE: ./lib/node_modules/@aws-sdk/client-ec2/dist-es/models/EC2ServiceException.js


class EC2ServiceException extends client.ServiceException {
    static shapeId = "smithy.ts.sdk.synthetic.com.amazonaws.ec2#EC2ServiceException";
    constructor(options) {
        super(options);
        Object.setPrototypeOf(this, EC2ServiceException.prototype);
    }
}

;// CONCATENATED MODULE: ./lib/node_modules/@aws-sdk/client-ec2/dist-es/schemas/schemas_0.js
const _AItt = "AttachmentId";
const _AL = "AccountLevel";
const _ALI = "AmiLaunchIndex";
const _ARss = "AssociatedResource";
const _ARuto = "AutoRecovery";
const _ASSm = "AmdSevSnp";
const _ATtt = "AttachTime";
const _AVt = "AttributeValue";
const _AZ = "AvailabilityZone";
const _AZI = "AvailabilityZoneId";
const _Ad = "Add";
const _Af = "Affinity";
const _Ar = "Arn";
const _Arc = "Architecture";
const _Ass = "Association";
const _At = "Attribute";
const _Att = "Attachment";
const _BDM = "BlockDeviceMapping";
const _BDML = "BlockDeviceMappingList";
const _BDMRL = "BlockDeviceMappingRequestList";
const _BDMl = "BlockDeviceMappings";
const _BM = "BootMode";
const _BPL = "BillingProductList";
const _BPi = "BillingProducts";
const _BPil = "BillingProduct";
const _BW = "BandwidthWeighting";
const _CBI = "CapacityBlockId";
const _CCor = "CoreCount";
const _CDr = "CreationDate";
const _CFAS = "CriticalFixAvailableSince";
const _CI = "CarrierIp";
const _CIBM = "CurrentInstanceBootMode";
const _CO = "CpuOptions";
const _COI = "CustomerOwnedIp";
const _CRI = "CapacityReservationId";
const _CRP = "CapacityReservationPreference";
const _CRRGA = "CapacityReservationResourceGroupArn";
const _CRSR = "CapacityReservationSpecificationResponse";
const _CRSa = "CapacityReservationSpecification";
const _CRT = "CapacityReservationTarget";
const _CRTR = "CapacityReservationTargetResponse";
const _CT = "ClientToken";
const _CTC = "ConnectionTrackingConfiguration";
const _CTSRo = "ConnectionTrackingSpecificationResponse";
const _Co = "Code";
const _Conf = "Configured";
const _DI = "DeviceIndex";
const _DIA = "DescribeImageAttribute";
const _DIAR = "DescribeImageAttributeRequest";
const _DIRes = "DescribeImagesRequest";
const _DIResc = "DescribeImagesResult";
const _DIRescr = "DescribeInstancesRequest";
const _DIRescri = "DescribeInstancesResult";
const _DIes = "DescribeImages";
const _DIesc = "DescribeInstances";
const _DN = "DeviceName";
const _DOT = "DeleteOnTermination";
const _DPer = "DeregistrationProtection";
const _DR = "DryRun";
const _DTe = "DeprecationTime";
const _De = "Description";
const _EBD = "EbsBlockDevice";
const _EBSL = "ExecutableByStringList";
const _EBx = "ExecutableBy";
const _ECI = "EbsCardIndex";
const _EGA = "ElasticGpuAssociation";
const _EGAI = "ElasticGpuAssociationId";
const _EGAL = "ElasticGpuAssociationList";
const _EGAS = "ElasticGpuAssociationState";
const _EGAT = "ElasticGpuAssociationTime";
const _EGAl = "ElasticGpuAssociations";
const _EGIl = "ElasticGpuId";
const _EIAA = "ElasticInferenceAcceleratorAssociation";
const _EIAAI = "ElasticInferenceAcceleratorAssociationId";
const _EIAAL = "ElasticInferenceAcceleratorAssociationList";
const _EIAAS = "ElasticInferenceAcceleratorAssociationState";
const _EIAAT = "ElasticInferenceAcceleratorAssociationTime";
const _EIAAl = "ElasticInferenceAcceleratorArn";
const _EIAAla = "ElasticInferenceAcceleratorAssociations";
const _EIBD = "EbsInstanceBlockDevice";
const _EO = "EbsOptimized";
const _EOn = "EnclaveOptions";
const _EQC = "EnaQueueCount";
const _ERNDAAAAR = "EnableResourceNameDnsAAAARecord";
const _ERNDAR = "EnableResourceNameDnsARecord";
const _ESE = "EnaSrdEnabled";
const _ESS = "EnaSrdSpecification";
const _ESUE = "EnaSrdUdpEnabled";
const _ESUS = "EnaSrdUdpSpecification";
const _ESna = "EnaSupport";
const _EU = "ExecutableUsers";
const _Eb = "Ebs";
const _En = "Enabled";
const _Enc = "Encrypted";
const _FLi = "FilterList";
const _FSD = "FindingScanDate";
const _FTE = "FreeTierEligible";
const _Fi = "Filters";
const _Fil = "Filter";
const _G = "Groups";
const _GIL = "GroupIdentifierList";
const _GIMD = "GetInstanceMetadataDefaults";
const _GIMDR = "GetInstanceMetadataDefaultsRequest";
const _GIMDRe = "GetInstanceMetadataDefaultsResult";
const _GIr = "GroupId";
const _GIrou = "GroupIdentifier";
const _GN = "GroupName";
const _Gr = "Group";
const _HBD = "HiddenByDefault";
const _HE = "HttpEndpoint";
const _HFAS = "HighFixAvailableSince";
const _HFSL = "HighestFindingSeverityLabel";
const _HIo = "HostId";
const _HO = "HibernationOptions";
const _HPI = "HttpProtocolIpv6";
const _HPRHL = "HttpPutResponseHopLimit";
const _HRGA = "HostResourceGroupArn";
const _HT = "HttpTokens";
const _HTE = "HttpTokensEnforced";
const _HTo = "HostnameType";
const _Hy = "Hypervisor";
const _I = "Id";
const _IA = "Ipv6Addresses";
const _IAESS = "InstanceAttachmentEnaSrdSpecification";
const _IAESUS = "InstanceAttachmentEnaSrdUdpSpecification";
const _IAm = "ImageAllowed";
const _IAma = "ImageAttribute";
const _IApv = "Ipv6Address";
const _IBDM = "InstanceBlockDeviceMapping";
const _IBDML = "InstanceBlockDeviceMappingList";
const _ID = "IncludeDeprecated";
const _IDn = "IncludeDisabled";
const _IFAS = "InformationalFixAvailableSince";
const _II = "InstanceId";
const _IIA = "InstanceIpv6Address";
const _IIAL = "InstanceIpv6AddressList";
const _IIP = "IamInstanceProfile";
const _IIPL = "InstanceIpv4PrefixList";
const _IIPLn = "InstanceIpv6PrefixList";
const _IIPn = "InstanceIpv4Prefix";
const _IIPns = "InstanceIpv6Prefix";
const _IISL = "ImageIdStringList";
const _IISLn = "InstanceIdStringList";
const _IIm = "ImageId";
const _IIma = "ImageIds";
const _IIn = "InstanceIds";
const _IL = "ImageLocation";
const _ILm = "ImageList";
const _ILn = "InstanceLifecycle";
const _ILns = "InstanceList";
const _IMDR = "InstanceMetadataDefaultsResponse";
const _IMO = "InstanceMaintenanceOptions";
const _IMORnst = "InstanceMetadataOptionsResponse";
const _IMOn = "InstanceMetadataOptions";
const _IMR = "IncludeManagedResources";
const _IMT = "InstanceMetadataTags";
const _INI = "InstanceNetworkInterface";
const _INIA = "InstanceNetworkInterfaceAssociation";
const _INIAn = "InstanceNetworkInterfaceAttachment";
const _INIL = "InstanceNetworkInterfaceList";
const _INPO = "InstanceNetworkPerformanceOptions";
const _IOA = "ImageOwnerAlias";
const _IOI = "IpOwnerId";
const _IPIA = "InstancePrivateIpAddress";
const _IPIAL = "InstancePrivateIpAddressList";
const _IPIs = "IsPrimaryIpv6";
const _IPp = "Ipv6Prefixes";
const _IPpv = "Ipv6Prefix";
const _IPpvr = "Ipv4Prefixes";
const _IPpvre = "Ipv4Prefix";
const _ISIA = "InstanceSecondaryInterfaceAttachment";
const _ISIL = "InstanceSecondaryInterfaceList";
const _ISIPIA = "InstanceSecondaryInterfacePrivateIpAddress";
const _ISIPIAL = "InstanceSecondaryInterfacePrivateIpAddressList";
const _ISIn = "InstanceSecondaryInterface";
const _ISmd = "ImdsSupport";
const _ISnsta = "InstanceState";
const _IT = "InstanceType";
const _ITIns = "InstanceTypeItem";
const _ITSn = "InstanceTypeSpecification";
const _ITm = "ImageType";
const _ITnt = "InterfaceType";
const _IUDR = "ImageUefiDataRequest";
const _IW = "ImageWatermarks";
const _IWL = "ImageWatermarkList";
const _IWm = "ImageWatermark";
const _Im = "Images";
const _Ima = "Image";
const _In = "Instance";
const _Ins = "Instances";
const _Io = "Iops";
const _K = "Key";
const _KI = "KernelId";
const _KKI = "KmsKeyId";
const _KN = "KeyName";
const _LCA = "LicenseConfigurationArn";
const _LCi = "LicenseConfiguration";
const _LFAS = "LowFixAvailableSince";
const _LL = "LicenseList";
const _LLT = "LastLaunchedTime";
const _LPL = "LaunchPermissionList";
const _LPM = "LaunchPermissionModifications";
const _LPa = "LaunchPermissions";
const _LPau = "LaunchPermission";
const _LTau = "LaunchTime";
const _Lic = "Licenses";
const _MAa = "MacAddress";
const _MB = "ManagedBy";
const _MCIL = "MetricCategoryIdList";
const _MCIe = "MetricCategoryIds";
const _MEM = "ManagedExceptionMessage";
const _MFAS = "MediumFixAvailableSince";
const _MIA = "ModifyImageAttribute";
const _MIAR = "ModifyImageAttributeRequest";
const _MIMORod = "ModifyInstanceMetadataOptionsRequest";
const _MIMORodi = "ModifyInstanceMetadataOptionsResult";
const _MIMOo = "ModifyInstanceMetadataOptions";
const _MO = "MetadataOptions";
const _MOa = "MaintenanceOptions";
const _MR = "MaxResults";
const _Mana = "Managed";
const _Me = "Message";
const _Mon = "Monitoring";
const _N = "Name";
const _NCI = "NetworkCardIndex";
const _ND = "NoDevice";
const _NII = "NetworkInterfaceId";
const _NIet = "NetworkInterfaces";
const _NPO = "NetworkPerformanceOptions";
const _NTe = "NextToken";
const _NV = "NestedVirtualization";
const _OA = "OutpostArn";
const _OASL = "OrganizationArnStringList";
const _OArg = "OrganizationArn";
const _OArga = "OrganizationArns";
const _OI = "OwnerId";
const _ORper = "OperatorResponse";
const _OSL = "OwnerStringList";
const _OTp = "OperationType";
const _OUA = "OrganizationalUnitArn";
const _OUASL = "OrganizationalUnitArnStringList";
const _OUAr = "OrganizationalUnitArns";
const _Op = "Operator";
const _Ow = "Owners";
const _Own = "Owner";
const _P = "Principal";
const _PCIr = "ProductCodeId";
const _PCLr = "ProductCodeList";
const _PCSL = "ProductCodeStringList";
const _PCT = "ProductCodeType";
const _PCr = "ProductCode";
const _PCro = "ProductCodes";
const _PDN = "PrivateDnsName";
const _PDNO = "PrivateDnsNameOptions";
const _PDNORr = "PrivateDnsNameOptionsResponse";
const _PDNub = "PublicDnsName";
const _PDl = "PlatformDetails";
const _PI = "PublicIp";
const _PIAr = "PrivateIpAddress";
const _PIAri = "PrivateIpAddresses";
const _PIAu = "PublicIpAddress";
const _PN = "PartitionNumber";
const _PSPN = "PublicSsmParameterName";
const _Pl = "Platform";
const _Pla = "Placement";
const _Prim = "Primary";
const _Pu = "Public";
const _RDN = "RootDeviceName";
const _RDT = "RootDeviceType";
const _RIRe = "RegisterImageRequest";
const _RIReg = "RegisterImageResult";
const _RIa = "RamdiskId";
const _RIe = "ReservationId";
const _RIegi = "RegisterImage";
const _RIeq = "RequesterId";
const _RLe = "ReservationList";
const _RMe = "RebootMigration";
const _RTe = "ResourceType";
const _Rem = "Remove";
const _Rese = "Reservations";
const _Reser = "Reservation";
const _SDC = "SourceDestCheck";
const _SDp = "SpreadDomain";
const _SGe = "SecurityGroups";
const _SICT = "SourceImageCreationTime";
const _SII = "SourceImageId";
const _SIIec = "SecondaryInterfaceId";
const _SIIo = "SourceInstanceId";
const _SIRI = "SpotInstanceRequestId";
const _SIRo = "SourceImageRegion";
const _SIT = "SupportedInstanceTypes";
const _SITS = "SupportedInstanceTypeSet";
const _SIec = "SecondaryInterfaces";
const _SIn = "SnapshotId";
const _SIu = "SubnetId";
const _SNI = "SecondaryNetworkId";
const _SNS = "SriovNetSupport";
const _SRc = "ScanResults";
const _SRt = "StateReason";
const _SSIe = "SecondarySubnetId";
const _STR = "StateTransitionReason";
const _St = "State";
const _Sta = "Status";
const _T = "Tags";
const _TET = "TcpEstablishedTimeout";
const _TL = "TagList";
const _TPC = "ThreadsPerCore";
const _TS = "TagSpecifications";
const _TSL = "TagSpecificationList";
const _TSa = "TagSpecification";
const _TSp = "TpmSupport";
const _Ta = "Tag";
const _Te = "Tenancy";
const _Th = "Throughput";
const _UD = "UefiData";
const _UG = "UserGroups";
const _UGSL = "UserGroupStringList";
const _UGs = "UserGroup";
const _UI = "UserId";
const _UISL = "UserIdStringList";
const _UIT = "UnsupportedInstanceTypes";
const _UITS = "UnsupportedInstanceTypeSet";
const _UIs = "UserIds";
const _UO = "UsageOperation";
const _UOUT = "UsageOperationUpdateTime";
const _UST = "UdpStreamTimeout";
const _UTd = "UdpTimeout";
const _V = "Value";
const _VI = "VpcId";
const _VIR = "VolumeInitializationRate";
const _VIo = "VolumeId";
const _VN = "VirtualName";
const _VOI = "VolumeOwnerId";
const _VSL = "ValueStringList";
const _VSo = "VolumeSize";
const _VT = "VolumeType";
const _VTir = "VirtualizationType";
const _Va = "Values";
const _WCT = "WatermarkCreationTime";
const _WK = "WatermarkKey";
const _aIt = "attachmentId";
const _aL = "accountLevel";
const _aLI = "amiLaunchIndex";
const _aRs = "associatedResource";
const _aRut = "autoRecovery";
const _aSS = "amdSevSnp";
const _aTt = "attachTime";
const _aZ = "availabilityZone";
const _aZI = "availabilityZoneId";
const _af = "affinity";
const _ar = "arn";
const _arc = "architecture";
const _ass = "association";
const _at = "attachment";
const _bDM = "blockDeviceMapping";
const _bM = "bootMode";
const _bW = "bandwidthWeighting";
const _cBI = "capacityBlockId";
const _cCo = "coreCount";
const _cDr = "creationDate";
const _cFAS = "criticalFixAvailableSince";
const _cI = "carrierIp";
const _cIBM = "currentInstanceBootMode";
const _cO = "cpuOptions";
const _cOI = "customerOwnedIp";
const _cRI = "capacityReservationId";
const _cRP = "capacityReservationPreference";
const _cRRGA = "capacityReservationResourceGroupArn";
const _cRSa = "capacityReservationSpecification";
const _cRT = "capacityReservationTarget";
const _cT = "clientToken";
const _cTC = "connectionTrackingConfiguration";
const _co = "code";
const _conf = "configured";
const _dI = "deviceIndex";
const _dN = "deviceName";
const _dNn = "dnsName";
const _dOT = "deleteOnTermination";
const _dPe = "deregistrationProtection";
const _dR = "dryRun";
const _dTe = "deprecationTime";
const _de = "description";
const _eCI = "ebsCardIndex";
const _eGAI = "elasticGpuAssociationId";
const _eGAS = "elasticGpuAssociationState";
const _eGASl = "elasticGpuAssociationSet";
const _eGAT = "elasticGpuAssociationTime";
const _eGI = "elasticGpuId";
const _eIAA = "elasticInferenceAcceleratorArn";
const _eIAAI = "elasticInferenceAcceleratorAssociationId";
const _eIAAS = "elasticInferenceAcceleratorAssociationState";
const _eIAASl = "elasticInferenceAcceleratorAssociationSet";
const _eIAAT = "elasticInferenceAcceleratorAssociationTime";
const _eO = "ebsOptimized";
const _eOn = "enclaveOptions";
const _eQC = "enaQueueCount";
const _eQN = "ec2QueryName";
const _eRNDAAAAR = "enableResourceNameDnsAAAARecord";
const _eRNDAR = "enableResourceNameDnsARecord";
const _eSE = "enaSrdEnabled";
const _eSS = "enaSrdSpecification";
const _eSUE = "enaSrdUdpEnabled";
const _eSUS = "enaSrdUdpSpecification";
const _eSna = "enaSupport";
const _eb = "ebs";
const _en = "enabled";
const _enc = "encrypted";
const _fSD = "findingScanDate";
const _fTE = "freeTierEligible";
const _g = "group";
const _gIr = "groupId";
const _gN = "groupName";
const _gSr = "groupSet";
const _h = "hypervisor";
const _hBD = "hiddenByDefault";
const _hE = "httpEndpoint";
const _hFAS = "highFixAvailableSince";
const _hFSL = "highestFindingSeverityLabel";
const _hI = "hostId";
const _hO = "hibernationOptions";
const _hPI = "httpProtocolIpv6";
const _hPRHL = "httpPutResponseHopLimit";
const _hRGA = "hostResourceGroupArn";
const _hT = "httpTokens";
const _hTE = "httpTokensEnforced";
const _hTo = "hostnameType";
const _i = "id";
const _iASp = "ipv6AddressesSet";
const _iAm = "imageAllowed";
const _iAp = "ipAddress";
const _iApv = "ipv6Address";
const _iFAS = "informationalFixAvailableSince";
const _iI = "instanceId";
const _iIP = "iamInstanceProfile";
const _iIma = "imageId";
const _iL = "imageLocation";
const _iLn = "instanceLifecycle";
const _iMO = "instanceMetadataOptions";
const _iMT = "instanceMetadataTags";
const _iOA = "imageOwnerAlias";
const _iOI = "imageOwnerId";
const _iOIp = "ipOwnerId";
const _iPIs = "isPrimaryIpv6";
const _iPSpvr = "ipv4PrefixSet";
const _iPSpvre = "ipv6PrefixSet";
const _iPpv = "ipv4Prefix";
const _iPpvr = "ipv6Prefix";
const _iPs = "isPublic";
const _iSma = "imagesSet";
const _iSmag = "imageState";
const _iSmd = "imdsSupport";
const _iSns = "instancesSet";
const _iSnst = "instanceState";
const _iT = "instanceType";
const _iTSn = "instanceTypeSpecification";
const _iTm = "imageType";
const _iTnt = "interfaceType";
const _iWS = "imageWatermarkSet";
const _io = "iops";
const _it = "item";
const _k = "key";
const _kI = "kernelId";
const _kKI = "kmsKeyId";
const _kN = "keyName";
const _ke = "kernel";
const _lCA = "licenseConfigurationArn";
const _lFAS = "lowFixAvailableSince";
const _lLT = "lastLaunchedTime";
const _lPa = "launchPermission";
const _lSic = "licenseSet";
const _lTau = "launchTime";
const _mAa = "macAddress";
const _mB = "managedBy";
const _mCIS = "metricCategoryIdSet";
const _mEM = "managedExceptionMessage";
const _mFAS = "mediumFixAvailableSince";
const _mO = "metadataOptions";
const _mOa = "maintenanceOptions";
const _mR = "maxResults";
const _mana = "managed";
const _me = "message";
const _mon = "monitoring";
const _n = "name";
const _nCI = "networkCardIndex";
const _nD = "noDevice";
const _nII = "networkInterfaceId";
const _nIS = "networkInterfaceSet";
const _nPO = "networkPerformanceOptions";
const _nTe = "nextToken";
const _nV = "nestedVirtualization";
const _oA = "outpostArn";
const _oArg = "organizationArn";
const _oI = "ownerId";
const _oUA = "organizationalUnitArn";
const _ope = "operator";
const _p = "principal";
const _pC = "productCodes";
const _pCr = "productCode";
const _pDNO = "privateDnsNameOptions";
const _pDNr = "privateDnsName";
const _pDNu = "publicDnsName";
const _pDl = "platformDetails";
const _pI = "publicIp";
const _pIAS = "privateIpAddressesSet";
const _pIASr = "privateIpAddressSet";
const _pIAr = "privateIpAddress";
const _pN = "partitionNumber";
const _pSPN = "publicSsmParameterName";
const _pl = "platform";
const _pla = "placement";
const _prim = "primary";
const _rDN = "rootDeviceName";
const _rDT = "rootDeviceType";
const _rI = "reservationId";
const _rIa = "ramdiskId";
const _rIeq = "requesterId";
const _rMe = "rebootMigration";
const _rSes = "reservationSet";
const _rTe = "resourceType";
const _ra = "ramdisk";
const _re = "reason";
const _s = "smithy.ts.sdk.synthetic.com.amazonaws.ec2";
const _sDC = "sourceDestCheck";
const _sDp = "spreadDomain";
const _sICT = "sourceImageCreationTime";
const _sII = "sourceInstanceId";
const _sIIe = "secondaryInterfaceId";
const _sIIo = "sourceImageId";
const _sIR = "sourceImageRegion";
const _sIRI = "spotInstanceRequestId";
const _sISe = "secondaryInterfaceSet";
const _sITS = "supportedInstanceTypeSet";
const _sIn = "snapshotId";
const _sIu = "subnetId";
const _sNI = "secondaryNetworkId";
const _sNSr = "sriovNetSupport";
const _sRc = "scanResults";
const _sRt = "stateReason";
const _sSI = "secondarySubnetId";
const _st = "state";
const _sta = "status";
const _tET = "tcpEstablishedTimeout";
const _tPC = "threadsPerCore";
const _tS = "tagSet";
const _tSp = "tpmSupport";
const _te = "tenancy";
const _th = "throughput";
const _ty = "type";
const _uD = "uefiData";
const _uI = "userId";
const _uITS = "unsupportedInstanceTypeSet";
const _uO = "usageOperation";
const _uOUT = "usageOperationUpdateTime";
const _uST = "udpStreamTimeout";
const _uTd = "udpTimeout";
const _v = "value";
const _vI = "vpcId";
const _vIo = "volumeId";
const _vN = "virtualName";
const _vOI = "volumeOwnerId";
const _vSo = "volumeSize";
const _vT = "volumeType";
const _vTi = "virtualizationType";
const _wCT = "watermarkCreationTime";
const _wK = "watermarkKey";
const _xN = "xmlName";
const n0 = "com.amazonaws.ec2";


const _s_registry = new schema.TypeRegistry(_s);
var EC2ServiceException$ = [-3, _s, "EC2ServiceException", 0, [], []];
_s_registry.registerError(EC2ServiceException$, EC2ServiceException);
const errorTypeRegistries = [
    _s_registry,
];
var ImageUefiDataRequest = [0, n0, _IUDR, 8, 0];
var AttributeValue$ = [3, n0, _AVt,
    0,
    [_V],
    [[0, { [_eQN]: `Value`,
                [_xN]: _v }]]
];
var BlockDeviceMapping$ = [3, n0, _BDM,
    0,
    [_Eb, _ND, _DN, _VN],
    [[() => EbsBlockDevice$, { [_eQN]: `Ebs`,
                [_xN]: _eb }], [0, { [_eQN]: `NoDevice`,
                [_xN]: _nD }], [0, { [_eQN]: `DeviceName`,
                [_xN]: _dN }], [0, { [_eQN]: `VirtualName`,
                [_xN]: _vN }]]
];
var CapacityReservationSpecificationResponse$ = [3, n0, _CRSR,
    0,
    [_CRP, _CRT],
    [[0, { [_eQN]: `CapacityReservationPreference`,
                [_xN]: _cRP }], [() => CapacityReservationTargetResponse$, { [_eQN]: `CapacityReservationTarget`,
                [_xN]: _cRT }]]
];
var CapacityReservationTargetResponse$ = [3, n0, _CRTR,
    0,
    [_CRI, _CRRGA],
    [[0, { [_eQN]: `CapacityReservationId`,
                [_xN]: _cRI }], [0, { [_eQN]: `CapacityReservationResourceGroupArn`,
                [_xN]: _cRRGA }]]
];
var ConnectionTrackingSpecificationResponse$ = [3, n0, _CTSRo,
    0,
    [_TET, _UST, _UTd],
    [[1, { [_eQN]: `TcpEstablishedTimeout`,
                [_xN]: _tET }], [1, { [_eQN]: `UdpStreamTimeout`,
                [_xN]: _uST }], [1, { [_eQN]: `UdpTimeout`,
                [_xN]: _uTd }]]
];
var CpuOptions$ = [3, n0, _CO,
    0,
    [_CCor, _TPC, _ASSm, _NV],
    [[1, { [_eQN]: `CoreCount`,
                [_xN]: _cCo }], [1, { [_eQN]: `ThreadsPerCore`,
                [_xN]: _tPC }], [0, { [_eQN]: `AmdSevSnp`,
                [_xN]: _aSS }], [0, { [_eQN]: `NestedVirtualization`,
                [_xN]: _nV }]]
];
var DescribeImageAttributeRequest$ = [3, n0, _DIAR,
    0,
    [_At, _IIm, _DR],
    [0, 0, [2, { [_eQN]: `DryRun`,
                [_xN]: _dR }]], 2
];
var DescribeImagesRequest$ = [3, n0, _DIRes,
    0,
    [_EU, _IIma, _Ow, _ID, _IDn, _MR, _NTe, _DR, _Fi],
    [[() => ExecutableByStringList, { [_xN]: _EBx }], [() => ImageIdStringList, { [_xN]: _IIm }], [() => OwnerStringList, { [_xN]: _Own }], 2, 2, 1, 0, [2, { [_eQN]: `DryRun`,
                [_xN]: _dR }], [() => FilterList, { [_xN]: _Fil }]]
];
var DescribeImagesResult$ = [3, n0, _DIResc,
    0,
    [_NTe, _Im],
    [[0, { [_eQN]: `NextToken`,
                [_xN]: _nTe }], [() => ImageList, { [_eQN]: `ImagesSet`,
                [_xN]: _iSma }]]
];
var DescribeInstancesRequest$ = [3, n0, _DIRescr,
    0,
    [_IIn, _IMR, _DR, _Fi, _NTe, _MR],
    [[() => InstanceIdStringList, { [_xN]: _II }], 2, [2, { [_eQN]: `DryRun`,
                [_xN]: _dR }], [() => FilterList, { [_xN]: _Fil }], [0, { [_eQN]: `NextToken`,
                [_xN]: _nTe }], [1, { [_eQN]: `MaxResults`,
                [_xN]: _mR }]]
];
var DescribeInstancesResult$ = [3, n0, _DIRescri,
    0,
    [_NTe, _Rese],
    [[0, { [_eQN]: `NextToken`,
                [_xN]: _nTe }], [() => ReservationList, { [_eQN]: `ReservationSet`,
                [_xN]: _rSes }]]
];
var EbsBlockDevice$ = [3, n0, _EBD,
    0,
    [_DOT, _Io, _SIn, _VSo, _VT, _KKI, _Th, _OA, _AZ, _Enc, _VIR, _AZI, _ECI],
    [[2, { [_eQN]: `DeleteOnTermination`,
                [_xN]: _dOT }], [1, { [_eQN]: `Iops`,
                [_xN]: _io }], [0, { [_eQN]: `SnapshotId`,
                [_xN]: _sIn }], [1, { [_eQN]: `VolumeSize`,
                [_xN]: _vSo }], [0, { [_eQN]: `VolumeType`,
                [_xN]: _vT }], [0, { [_eQN]: `KmsKeyId`,
                [_xN]: _kKI }], [1, { [_eQN]: `Throughput`,
                [_xN]: _th }], [0, { [_eQN]: `OutpostArn`,
                [_xN]: _oA }], [0, { [_eQN]: `AvailabilityZone`,
                [_xN]: _aZ }], [2, { [_eQN]: `Encrypted`,
                [_xN]: _enc }], 1, 0, 1]
];
var EbsInstanceBlockDevice$ = [3, n0, _EIBD,
    0,
    [_ATtt, _DOT, _Sta, _VIo, _ARss, _VOI, _Op, _ECI],
    [[4, { [_eQN]: `AttachTime`,
                [_xN]: _aTt }], [2, { [_eQN]: `DeleteOnTermination`,
                [_xN]: _dOT }], [0, { [_eQN]: `Status`,
                [_xN]: _sta }], [0, { [_eQN]: `VolumeId`,
                [_xN]: _vIo }], [0, { [_eQN]: `AssociatedResource`,
                [_xN]: _aRs }], [0, { [_eQN]: `VolumeOwnerId`,
                [_xN]: _vOI }], [() => OperatorResponse$, { [_eQN]: `Operator`,
                [_xN]: _ope }], [1, { [_eQN]: `EbsCardIndex`,
                [_xN]: _eCI }]]
];
var ElasticGpuAssociation$ = [3, n0, _EGA,
    0,
    [_EGIl, _EGAI, _EGAS, _EGAT],
    [[0, { [_eQN]: `ElasticGpuId`,
                [_xN]: _eGI }], [0, { [_eQN]: `ElasticGpuAssociationId`,
                [_xN]: _eGAI }], [0, { [_eQN]: `ElasticGpuAssociationState`,
                [_xN]: _eGAS }], [0, { [_eQN]: `ElasticGpuAssociationTime`,
                [_xN]: _eGAT }]]
];
var ElasticInferenceAcceleratorAssociation$ = [3, n0, _EIAA,
    0,
    [_EIAAl, _EIAAI, _EIAAS, _EIAAT],
    [[0, { [_eQN]: `ElasticInferenceAcceleratorArn`,
                [_xN]: _eIAA }], [0, { [_eQN]: `ElasticInferenceAcceleratorAssociationId`,
                [_xN]: _eIAAI }], [0, { [_eQN]: `ElasticInferenceAcceleratorAssociationState`,
                [_xN]: _eIAAS }], [4, { [_eQN]: `ElasticInferenceAcceleratorAssociationTime`,
                [_xN]: _eIAAT }]]
];
var EnclaveOptions$ = [3, n0, _EOn,
    0,
    [_En],
    [[2, { [_eQN]: `Enabled`,
                [_xN]: _en }]]
];
var Filter$ = [3, n0, _Fil,
    0,
    [_N, _Va],
    [0, [() => ValueStringList, { [_xN]: _V }]]
];
var GetInstanceMetadataDefaultsRequest$ = [3, n0, _GIMDR,
    0,
    [_DR],
    [2]
];
var GetInstanceMetadataDefaultsResult$ = [3, n0, _GIMDRe,
    0,
    [_AL],
    [[() => InstanceMetadataDefaultsResponse$, { [_eQN]: `AccountLevel`,
                [_xN]: _aL }]]
];
var GroupIdentifier$ = [3, n0, _GIrou,
    0,
    [_GIr, _GN],
    [[0, { [_eQN]: `GroupId`,
                [_xN]: _gIr }], [0, { [_eQN]: `GroupName`,
                [_xN]: _gN }]]
];
var HibernationOptions$ = [3, n0, _HO,
    0,
    [_Conf],
    [[2, { [_eQN]: `Configured`,
                [_xN]: _conf }]]
];
var IamInstanceProfile$ = [3, n0, _IIP,
    0,
    [_Ar, _I],
    [[0, { [_eQN]: `Arn`,
                [_xN]: _ar }], [0, { [_eQN]: `Id`,
                [_xN]: _i }]]
];
var Image$ = [3, n0, _Ima,
    0,
    [_PDl, _UO, _BDMl, _De, _ESna, _Hy, _IOA, _N, _RDN, _RDT, _SNS, _SRt, _T, _VTir, _BM, _TSp, _DTe, _ISmd, _SIIo, _DPer, _LLT, _IAm, _SII, _SIRo, _FTE, _PSPN, _IW, _SRc, _ITSn, _IIm, _IL, _St, _OI, _CDr, _Pu, _PCro, _Arc, _ITm, _KI, _RIa, _Pl],
    [[0, { [_eQN]: `PlatformDetails`,
                [_xN]: _pDl }], [0, { [_eQN]: `UsageOperation`,
                [_xN]: _uO }], [() => BlockDeviceMappingList, { [_eQN]: `BlockDeviceMapping`,
                [_xN]: _bDM }], [0, { [_eQN]: `Description`,
                [_xN]: _de }], [2, { [_eQN]: `EnaSupport`,
                [_xN]: _eSna }], [0, { [_eQN]: `Hypervisor`,
                [_xN]: _h }], [0, { [_eQN]: `ImageOwnerAlias`,
                [_xN]: _iOA }], [0, { [_eQN]: `Name`,
                [_xN]: _n }], [0, { [_eQN]: `RootDeviceName`,
                [_xN]: _rDN }], [0, { [_eQN]: `RootDeviceType`,
                [_xN]: _rDT }], [0, { [_eQN]: `SriovNetSupport`,
                [_xN]: _sNSr }], [() => StateReason$, { [_eQN]: `StateReason`,
                [_xN]: _sRt }], [() => TagList, { [_eQN]: `TagSet`,
                [_xN]: _tS }], [0, { [_eQN]: `VirtualizationType`,
                [_xN]: _vTi }], [0, { [_eQN]: `BootMode`,
                [_xN]: _bM }], [0, { [_eQN]: `TpmSupport`,
                [_xN]: _tSp }], [0, { [_eQN]: `DeprecationTime`,
                [_xN]: _dTe }], [0, { [_eQN]: `ImdsSupport`,
                [_xN]: _iSmd }], [0, { [_eQN]: `SourceInstanceId`,
                [_xN]: _sII }], [0, { [_eQN]: `DeregistrationProtection`,
                [_xN]: _dPe }], [0, { [_eQN]: `LastLaunchedTime`,
                [_xN]: _lLT }], [2, { [_eQN]: `ImageAllowed`,
                [_xN]: _iAm }], [0, { [_eQN]: `SourceImageId`,
                [_xN]: _sIIo }], [0, { [_eQN]: `SourceImageRegion`,
                [_xN]: _sIR }], [2, { [_eQN]: `FreeTierEligible`,
                [_xN]: _fTE }], [0, { [_eQN]: `PublicSsmParameterName`,
                [_xN]: _pSPN }], [() => ImageWatermarkList, { [_eQN]: `ImageWatermarkSet`,
                [_xN]: _iWS }], [() => ScanResults$, { [_eQN]: `ScanResults`,
                [_xN]: _sRc }], [() => InstanceTypeSpecification$, { [_eQN]: `InstanceTypeSpecification`,
                [_xN]: _iTSn }], [0, { [_eQN]: `ImageId`,
                [_xN]: _iIma }], [0, { [_eQN]: `ImageLocation`,
                [_xN]: _iL }], [0, { [_eQN]: `ImageState`,
                [_xN]: _iSmag }], [0, { [_eQN]: `ImageOwnerId`,
                [_xN]: _iOI }], [0, { [_eQN]: `CreationDate`,
                [_xN]: _cDr }], [2, { [_eQN]: `IsPublic`,
                [_xN]: _iPs }], [() => ProductCodeList, { [_eQN]: `ProductCodes`,
                [_xN]: _pC }], [0, { [_eQN]: `Architecture`,
                [_xN]: _arc }], [0, { [_eQN]: `ImageType`,
                [_xN]: _iTm }], [0, { [_eQN]: `KernelId`,
                [_xN]: _kI }], [0, { [_eQN]: `RamdiskId`,
                [_xN]: _rIa }], [0, { [_eQN]: `Platform`,
                [_xN]: _pl }]]
];
var ImageAttribute$ = [3, n0, _IAma,
    0,
    [_De, _KI, _RIa, _SNS, _BM, _TSp, _UD, _LLT, _ISmd, _DPer, _IIm, _LPa, _PCro, _BDMl],
    [[() => AttributeValue$, { [_eQN]: `Description`,
                [_xN]: _de }], [() => AttributeValue$, { [_eQN]: `Kernel`,
                [_xN]: _ke }], [() => AttributeValue$, { [_eQN]: `Ramdisk`,
                [_xN]: _ra }], [() => AttributeValue$, { [_eQN]: `SriovNetSupport`,
                [_xN]: _sNSr }], [() => AttributeValue$, { [_eQN]: `BootMode`,
                [_xN]: _bM }], [() => AttributeValue$, { [_eQN]: `TpmSupport`,
                [_xN]: _tSp }], [() => AttributeValue$, { [_eQN]: `UefiData`,
                [_xN]: _uD }], [() => AttributeValue$, { [_eQN]: `LastLaunchedTime`,
                [_xN]: _lLT }], [() => AttributeValue$, { [_eQN]: `ImdsSupport`,
                [_xN]: _iSmd }], [() => AttributeValue$, { [_eQN]: `DeregistrationProtection`,
                [_xN]: _dPe }], [0, { [_eQN]: `ImageId`,
                [_xN]: _iIma }], [() => LaunchPermissionList, { [_eQN]: `LaunchPermission`,
                [_xN]: _lPa }], [() => ProductCodeList, { [_eQN]: `ProductCodes`,
                [_xN]: _pC }], [() => BlockDeviceMappingList, { [_eQN]: `BlockDeviceMapping`,
                [_xN]: _bDM }]]
];
var ImageWatermark$ = [3, n0, _IWm,
    0,
    [_WK, _SIRo, _SII, _SICT, _WCT],
    [[0, { [_eQN]: `WatermarkKey`,
                [_xN]: _wK }], [0, { [_eQN]: `SourceImageRegion`,
                [_xN]: _sIR }], [0, { [_eQN]: `SourceImageId`,
                [_xN]: _sIIo }], [4, { [_eQN]: `SourceImageCreationTime`,
                [_xN]: _sICT }], [4, { [_eQN]: `WatermarkCreationTime`,
                [_xN]: _wCT }]]
];
var Instance$ = [3, n0, _In,
    0,
    [_Arc, _BDMl, _CT, _EO, _ESna, _Hy, _IIP, _ILn, _EGAl, _EIAAla, _NIet, _OA, _RDN, _RDT, _SGe, _SDC, _SIRI, _SNS, _SRt, _T, _VTir, _CO, _CBI, _CRI, _CRSa, _HO, _Lic, _MO, _EOn, _BM, _PDl, _UO, _UOUT, _PDNO, _IApv, _TSp, _MOa, _CIBM, _NPO, _Op, _SIec, _II, _IIm, _St, _PDN, _PDNub, _STR, _KN, _ALI, _PCro, _IT, _LTau, _Pla, _KI, _RIa, _Pl, _Mon, _SIu, _VI, _PIAr, _PIAu],
    [[0, { [_eQN]: `Architecture`,
                [_xN]: _arc }], [() => InstanceBlockDeviceMappingList, { [_eQN]: `BlockDeviceMapping`,
                [_xN]: _bDM }], [0, { [_eQN]: `ClientToken`,
                [_xN]: _cT }], [2, { [_eQN]: `EbsOptimized`,
                [_xN]: _eO }], [2, { [_eQN]: `EnaSupport`,
                [_xN]: _eSna }], [0, { [_eQN]: `Hypervisor`,
                [_xN]: _h }], [() => IamInstanceProfile$, { [_eQN]: `IamInstanceProfile`,
                [_xN]: _iIP }], [0, { [_eQN]: `InstanceLifecycle`,
                [_xN]: _iLn }], [() => ElasticGpuAssociationList, { [_eQN]: `ElasticGpuAssociationSet`,
                [_xN]: _eGASl }], [() => ElasticInferenceAcceleratorAssociationList, { [_eQN]: `ElasticInferenceAcceleratorAssociationSet`,
                [_xN]: _eIAASl }], [() => InstanceNetworkInterfaceList, { [_eQN]: `NetworkInterfaceSet`,
                [_xN]: _nIS }], [0, { [_eQN]: `OutpostArn`,
                [_xN]: _oA }], [0, { [_eQN]: `RootDeviceName`,
                [_xN]: _rDN }], [0, { [_eQN]: `RootDeviceType`,
                [_xN]: _rDT }], [() => GroupIdentifierList, { [_eQN]: `GroupSet`,
                [_xN]: _gSr }], [2, { [_eQN]: `SourceDestCheck`,
                [_xN]: _sDC }], [0, { [_eQN]: `SpotInstanceRequestId`,
                [_xN]: _sIRI }], [0, { [_eQN]: `SriovNetSupport`,
                [_xN]: _sNSr }], [() => StateReason$, { [_eQN]: `StateReason`,
                [_xN]: _sRt }], [() => TagList, { [_eQN]: `TagSet`,
                [_xN]: _tS }], [0, { [_eQN]: `VirtualizationType`,
                [_xN]: _vTi }], [() => CpuOptions$, { [_eQN]: `CpuOptions`,
                [_xN]: _cO }], [0, { [_eQN]: `CapacityBlockId`,
                [_xN]: _cBI }], [0, { [_eQN]: `CapacityReservationId`,
                [_xN]: _cRI }], [() => CapacityReservationSpecificationResponse$, { [_eQN]: `CapacityReservationSpecification`,
                [_xN]: _cRSa }], [() => HibernationOptions$, { [_eQN]: `HibernationOptions`,
                [_xN]: _hO }], [() => LicenseList, { [_eQN]: `LicenseSet`,
                [_xN]: _lSic }], [() => InstanceMetadataOptionsResponse$, { [_eQN]: `MetadataOptions`,
                [_xN]: _mO }], [() => EnclaveOptions$, { [_eQN]: `EnclaveOptions`,
                [_xN]: _eOn }], [0, { [_eQN]: `BootMode`,
                [_xN]: _bM }], [0, { [_eQN]: `PlatformDetails`,
                [_xN]: _pDl }], [0, { [_eQN]: `UsageOperation`,
                [_xN]: _uO }], [4, { [_eQN]: `UsageOperationUpdateTime`,
                [_xN]: _uOUT }], [() => PrivateDnsNameOptionsResponse$, { [_eQN]: `PrivateDnsNameOptions`,
                [_xN]: _pDNO }], [0, { [_eQN]: `Ipv6Address`,
                [_xN]: _iApv }], [0, { [_eQN]: `TpmSupport`,
                [_xN]: _tSp }], [() => InstanceMaintenanceOptions$, { [_eQN]: `MaintenanceOptions`,
                [_xN]: _mOa }], [0, { [_eQN]: `CurrentInstanceBootMode`,
                [_xN]: _cIBM }], [() => InstanceNetworkPerformanceOptions$, { [_eQN]: `NetworkPerformanceOptions`,
                [_xN]: _nPO }], [() => OperatorResponse$, { [_eQN]: `Operator`,
                [_xN]: _ope }], [() => InstanceSecondaryInterfaceList, { [_eQN]: `SecondaryInterfaceSet`,
                [_xN]: _sISe }], [0, { [_eQN]: `InstanceId`,
                [_xN]: _iI }], [0, { [_eQN]: `ImageId`,
                [_xN]: _iIma }], [() => InstanceState$, { [_eQN]: `InstanceState`,
                [_xN]: _iSnst }], [0, { [_eQN]: `PrivateDnsName`,
                [_xN]: _pDNr }], [0, { [_eQN]: `DnsName`,
                [_xN]: _dNn }], [0, { [_eQN]: `Reason`,
                [_xN]: _re }], [0, { [_eQN]: `KeyName`,
                [_xN]: _kN }], [1, { [_eQN]: `AmiLaunchIndex`,
                [_xN]: _aLI }], [() => ProductCodeList, { [_eQN]: `ProductCodes`,
                [_xN]: _pC }], [0, { [_eQN]: `InstanceType`,
                [_xN]: _iT }], [4, { [_eQN]: `LaunchTime`,
                [_xN]: _lTau }], [() => Placement$, { [_eQN]: `Placement`,
                [_xN]: _pla }], [0, { [_eQN]: `KernelId`,
                [_xN]: _kI }], [0, { [_eQN]: `RamdiskId`,
                [_xN]: _rIa }], [0, { [_eQN]: `Platform`,
                [_xN]: _pl }], [() => Monitoring$, { [_eQN]: `Monitoring`,
                [_xN]: _mon }], [0, { [_eQN]: `SubnetId`,
                [_xN]: _sIu }], [0, { [_eQN]: `VpcId`,
                [_xN]: _vI }], [0, { [_eQN]: `PrivateIpAddress`,
                [_xN]: _pIAr }], [0, { [_eQN]: `IpAddress`,
                [_xN]: _iAp }]]
];
var InstanceAttachmentEnaSrdSpecification$ = [3, n0, _IAESS,
    0,
    [_ESE, _ESUS],
    [[2, { [_eQN]: `EnaSrdEnabled`,
                [_xN]: _eSE }], [() => InstanceAttachmentEnaSrdUdpSpecification$, { [_eQN]: `EnaSrdUdpSpecification`,
                [_xN]: _eSUS }]]
];
var InstanceAttachmentEnaSrdUdpSpecification$ = [3, n0, _IAESUS,
    0,
    [_ESUE],
    [[2, { [_eQN]: `EnaSrdUdpEnabled`,
                [_xN]: _eSUE }]]
];
var InstanceBlockDeviceMapping$ = [3, n0, _IBDM,
    0,
    [_DN, _Eb],
    [[0, { [_eQN]: `DeviceName`,
                [_xN]: _dN }], [() => EbsInstanceBlockDevice$, { [_eQN]: `Ebs`,
                [_xN]: _eb }]]
];
var InstanceIpv4Prefix$ = [3, n0, _IIPn,
    0,
    [_IPpvre],
    [[0, { [_eQN]: `Ipv4Prefix`,
                [_xN]: _iPpv }]]
];
var InstanceIpv6Address$ = [3, n0, _IIA,
    0,
    [_IApv, _IPIs],
    [[0, { [_eQN]: `Ipv6Address`,
                [_xN]: _iApv }], [2, { [_eQN]: `IsPrimaryIpv6`,
                [_xN]: _iPIs }]]
];
var InstanceIpv6Prefix$ = [3, n0, _IIPns,
    0,
    [_IPpv],
    [[0, { [_eQN]: `Ipv6Prefix`,
                [_xN]: _iPpvr }]]
];
var InstanceMaintenanceOptions$ = [3, n0, _IMO,
    0,
    [_ARuto, _RMe],
    [[0, { [_eQN]: `AutoRecovery`,
                [_xN]: _aRut }], [0, { [_eQN]: `RebootMigration`,
                [_xN]: _rMe }]]
];
var InstanceMetadataDefaultsResponse$ = [3, n0, _IMDR,
    0,
    [_HT, _HPRHL, _HE, _IMT, _MB, _MEM, _HTE],
    [[0, { [_eQN]: `HttpTokens`,
                [_xN]: _hT }], [1, { [_eQN]: `HttpPutResponseHopLimit`,
                [_xN]: _hPRHL }], [0, { [_eQN]: `HttpEndpoint`,
                [_xN]: _hE }], [0, { [_eQN]: `InstanceMetadataTags`,
                [_xN]: _iMT }], [0, { [_eQN]: `ManagedBy`,
                [_xN]: _mB }], [0, { [_eQN]: `ManagedExceptionMessage`,
                [_xN]: _mEM }], [0, { [_eQN]: `HttpTokensEnforced`,
                [_xN]: _hTE }]]
];
var InstanceMetadataOptionsResponse$ = [3, n0, _IMORnst,
    0,
    [_St, _HT, _HPRHL, _HE, _HPI, _IMT],
    [[0, { [_eQN]: `State`,
                [_xN]: _st }], [0, { [_eQN]: `HttpTokens`,
                [_xN]: _hT }], [1, { [_eQN]: `HttpPutResponseHopLimit`,
                [_xN]: _hPRHL }], [0, { [_eQN]: `HttpEndpoint`,
                [_xN]: _hE }], [0, { [_eQN]: `HttpProtocolIpv6`,
                [_xN]: _hPI }], [0, { [_eQN]: `InstanceMetadataTags`,
                [_xN]: _iMT }]]
];
var InstanceNetworkInterface$ = [3, n0, _INI,
    0,
    [_Ass, _Att, _De, _G, _IA, _MAa, _NII, _OI, _PDN, _PIAr, _PIAri, _SDC, _Sta, _SIu, _VI, _ITnt, _IPpvr, _IPp, _CTC, _Op],
    [[() => InstanceNetworkInterfaceAssociation$, { [_eQN]: `Association`,
                [_xN]: _ass }], [() => InstanceNetworkInterfaceAttachment$, { [_eQN]: `Attachment`,
                [_xN]: _at }], [0, { [_eQN]: `Description`,
                [_xN]: _de }], [() => GroupIdentifierList, { [_eQN]: `GroupSet`,
                [_xN]: _gSr }], [() => InstanceIpv6AddressList, { [_eQN]: `Ipv6AddressesSet`,
                [_xN]: _iASp }], [0, { [_eQN]: `MacAddress`,
                [_xN]: _mAa }], [0, { [_eQN]: `NetworkInterfaceId`,
                [_xN]: _nII }], [0, { [_eQN]: `OwnerId`,
                [_xN]: _oI }], [0, { [_eQN]: `PrivateDnsName`,
                [_xN]: _pDNr }], [0, { [_eQN]: `PrivateIpAddress`,
                [_xN]: _pIAr }], [() => InstancePrivateIpAddressList, { [_eQN]: `PrivateIpAddressesSet`,
                [_xN]: _pIAS }], [2, { [_eQN]: `SourceDestCheck`,
                [_xN]: _sDC }], [0, { [_eQN]: `Status`,
                [_xN]: _sta }], [0, { [_eQN]: `SubnetId`,
                [_xN]: _sIu }], [0, { [_eQN]: `VpcId`,
                [_xN]: _vI }], [0, { [_eQN]: `InterfaceType`,
                [_xN]: _iTnt }], [() => InstanceIpv4PrefixList, { [_eQN]: `Ipv4PrefixSet`,
                [_xN]: _iPSpvr }], [() => InstanceIpv6PrefixList, { [_eQN]: `Ipv6PrefixSet`,
                [_xN]: _iPSpvre }], [() => ConnectionTrackingSpecificationResponse$, { [_eQN]: `ConnectionTrackingConfiguration`,
                [_xN]: _cTC }], [() => OperatorResponse$, { [_eQN]: `Operator`,
                [_xN]: _ope }]]
];
var InstanceNetworkInterfaceAssociation$ = [3, n0, _INIA,
    0,
    [_CI, _COI, _IOI, _PDNub, _PI],
    [[0, { [_eQN]: `CarrierIp`,
                [_xN]: _cI }], [0, { [_eQN]: `CustomerOwnedIp`,
                [_xN]: _cOI }], [0, { [_eQN]: `IpOwnerId`,
                [_xN]: _iOIp }], [0, { [_eQN]: `PublicDnsName`,
                [_xN]: _pDNu }], [0, { [_eQN]: `PublicIp`,
                [_xN]: _pI }]]
];
var InstanceNetworkInterfaceAttachment$ = [3, n0, _INIAn,
    0,
    [_ATtt, _AItt, _DOT, _DI, _Sta, _NCI, _ESS, _EQC],
    [[4, { [_eQN]: `AttachTime`,
                [_xN]: _aTt }], [0, { [_eQN]: `AttachmentId`,
                [_xN]: _aIt }], [2, { [_eQN]: `DeleteOnTermination`,
                [_xN]: _dOT }], [1, { [_eQN]: `DeviceIndex`,
                [_xN]: _dI }], [0, { [_eQN]: `Status`,
                [_xN]: _sta }], [1, { [_eQN]: `NetworkCardIndex`,
                [_xN]: _nCI }], [() => InstanceAttachmentEnaSrdSpecification$, { [_eQN]: `EnaSrdSpecification`,
                [_xN]: _eSS }], [1, { [_eQN]: `EnaQueueCount`,
                [_xN]: _eQC }]]
];
var InstanceNetworkPerformanceOptions$ = [3, n0, _INPO,
    0,
    [_BW],
    [[0, { [_eQN]: `BandwidthWeighting`,
                [_xN]: _bW }]]
];
var InstancePrivateIpAddress$ = [3, n0, _IPIA,
    0,
    [_Ass, _Prim, _PDN, _PIAr],
    [[() => InstanceNetworkInterfaceAssociation$, { [_eQN]: `Association`,
                [_xN]: _ass }], [2, { [_eQN]: `Primary`,
                [_xN]: _prim }], [0, { [_eQN]: `PrivateDnsName`,
                [_xN]: _pDNr }], [0, { [_eQN]: `PrivateIpAddress`,
                [_xN]: _pIAr }]]
];
var InstanceSecondaryInterface$ = [3, n0, _ISIn,
    0,
    [_Att, _MAa, _SIIec, _OI, _PIAri, _SDC, _Sta, _SSIe, _SNI, _ITnt],
    [[() => InstanceSecondaryInterfaceAttachment$, { [_eQN]: `Attachment`,
                [_xN]: _at }], [0, { [_eQN]: `MacAddress`,
                [_xN]: _mAa }], [0, { [_eQN]: `SecondaryInterfaceId`,
                [_xN]: _sIIe }], [0, { [_eQN]: `OwnerId`,
                [_xN]: _oI }], [() => InstanceSecondaryInterfacePrivateIpAddressList, { [_eQN]: `PrivateIpAddressSet`,
                [_xN]: _pIASr }], [2, { [_eQN]: `SourceDestCheck`,
                [_xN]: _sDC }], [0, { [_eQN]: `Status`,
                [_xN]: _sta }], [0, { [_eQN]: `SecondarySubnetId`,
                [_xN]: _sSI }], [0, { [_eQN]: `SecondaryNetworkId`,
                [_xN]: _sNI }], [0, { [_eQN]: `InterfaceType`,
                [_xN]: _iTnt }]]
];
var InstanceSecondaryInterfaceAttachment$ = [3, n0, _ISIA,
    0,
    [_ATtt, _AItt, _DOT, _DI, _Sta, _NCI],
    [[4, { [_eQN]: `AttachTime`,
                [_xN]: _aTt }], [0, { [_eQN]: `AttachmentId`,
                [_xN]: _aIt }], [2, { [_eQN]: `DeleteOnTermination`,
                [_xN]: _dOT }], [1, { [_eQN]: `DeviceIndex`,
                [_xN]: _dI }], [0, { [_eQN]: `Status`,
                [_xN]: _sta }], [1, { [_eQN]: `NetworkCardIndex`,
                [_xN]: _nCI }]]
];
var InstanceSecondaryInterfacePrivateIpAddress$ = [3, n0, _ISIPIA,
    0,
    [_PIAr],
    [[0, { [_eQN]: `PrivateIpAddress`,
                [_xN]: _pIAr }]]
];
var InstanceState$ = [3, n0, _ISnsta,
    0,
    [_Co, _N],
    [[1, { [_eQN]: `Code`,
                [_xN]: _co }], [0, { [_eQN]: `Name`,
                [_xN]: _n }]]
];
var InstanceTypeItem$ = [3, n0, _ITIns,
    0,
    [_IT],
    [[0, { [_eQN]: `InstanceType`,
                [_xN]: _iT }]]
];
var InstanceTypeSpecification$ = [3, n0, _ITSn,
    0,
    [_SIT, _UIT],
    [[() => SupportedInstanceTypeSet, { [_eQN]: `SupportedInstanceTypeSet`,
                [_xN]: _sITS }], [() => UnsupportedInstanceTypeSet, { [_eQN]: `UnsupportedInstanceTypeSet`,
                [_xN]: _uITS }]]
];
var LaunchPermission$ = [3, n0, _LPau,
    0,
    [_OArg, _OUA, _UI, _Gr],
    [[0, { [_eQN]: `OrganizationArn`,
                [_xN]: _oArg }], [0, { [_eQN]: `OrganizationalUnitArn`,
                [_xN]: _oUA }], [0, { [_eQN]: `UserId`,
                [_xN]: _uI }], [0, { [_eQN]: `Group`,
                [_xN]: _g }]]
];
var LaunchPermissionModifications$ = [3, n0, _LPM,
    0,
    [_Ad, _Rem],
    [[() => LaunchPermissionList, 0], [() => LaunchPermissionList, 0]]
];
var LicenseConfiguration$ = [3, n0, _LCi,
    0,
    [_LCA],
    [[0, { [_eQN]: `LicenseConfigurationArn`,
                [_xN]: _lCA }]]
];
var ModifyImageAttributeRequest$ = [3, n0, _MIAR,
    0,
    [_IIm, _At, _De, _LPau, _OTp, _PCro, _UG, _UIs, _V, _OArga, _OUAr, _ISmd, _DR],
    [0, 0, [() => AttributeValue$, 0], [() => LaunchPermissionModifications$, 0], 0, [() => ProductCodeStringList, { [_xN]: _PCr }], [() => UserGroupStringList, { [_xN]: _UGs }], [() => UserIdStringList, { [_xN]: _UI }], 0, [() => OrganizationArnStringList, { [_xN]: _OArg }], [() => OrganizationalUnitArnStringList, { [_xN]: _OUA }], [() => AttributeValue$, 0], [2, { [_eQN]: `DryRun`,
                [_xN]: _dR }]], 1
];
var ModifyInstanceMetadataOptionsRequest$ = [3, n0, _MIMORod,
    0,
    [_II, _HT, _HPRHL, _HE, _DR, _HPI, _IMT],
    [0, 0, 1, 0, 2, 0, 0], 1
];
var ModifyInstanceMetadataOptionsResult$ = [3, n0, _MIMORodi,
    0,
    [_II, _IMOn],
    [[0, { [_eQN]: `InstanceId`,
                [_xN]: _iI }], [() => InstanceMetadataOptionsResponse$, { [_eQN]: `InstanceMetadataOptions`,
                [_xN]: _iMO }]]
];
var Monitoring$ = [3, n0, _Mon,
    0,
    [_MCIe, _St],
    [[() => MetricCategoryIdList, { [_eQN]: `MetricCategoryIdSet`,
                [_xN]: _mCIS }], [0, { [_eQN]: `State`,
                [_xN]: _st }]]
];
var OperatorResponse$ = [3, n0, _ORper,
    0,
    [_Mana, _P, _HBD],
    [[2, { [_eQN]: `Managed`,
                [_xN]: _mana }], [0, { [_eQN]: `Principal`,
                [_xN]: _p }], [2, { [_eQN]: `HiddenByDefault`,
                [_xN]: _hBD }]]
];
var Placement$ = [3, n0, _Pla,
    0,
    [_AZI, _Af, _GN, _PN, _HIo, _Te, _SDp, _HRGA, _GIr, _AZ],
    [[0, { [_eQN]: `AvailabilityZoneId`,
                [_xN]: _aZI }], [0, { [_eQN]: `Affinity`,
                [_xN]: _af }], [0, { [_eQN]: `GroupName`,
                [_xN]: _gN }], [1, { [_eQN]: `PartitionNumber`,
                [_xN]: _pN }], [0, { [_eQN]: `HostId`,
                [_xN]: _hI }], [0, { [_eQN]: `Tenancy`,
                [_xN]: _te }], [0, { [_eQN]: `SpreadDomain`,
                [_xN]: _sDp }], [0, { [_eQN]: `HostResourceGroupArn`,
                [_xN]: _hRGA }], [0, { [_eQN]: `GroupId`,
                [_xN]: _gIr }], [0, { [_eQN]: `AvailabilityZone`,
                [_xN]: _aZ }]]
];
var PrivateDnsNameOptionsResponse$ = [3, n0, _PDNORr,
    0,
    [_HTo, _ERNDAR, _ERNDAAAAR],
    [[0, { [_eQN]: `HostnameType`,
                [_xN]: _hTo }], [2, { [_eQN]: `EnableResourceNameDnsARecord`,
                [_xN]: _eRNDAR }], [2, { [_eQN]: `EnableResourceNameDnsAAAARecord`,
                [_xN]: _eRNDAAAAR }]]
];
var ProductCode$ = [3, n0, _PCr,
    0,
    [_PCIr, _PCT],
    [[0, { [_eQN]: `ProductCode`,
                [_xN]: _pCr }], [0, { [_eQN]: `Type`,
                [_xN]: _ty }]]
];
var RegisterImageRequest$ = [3, n0, _RIRe,
    0,
    [_N, _IL, _BPi, _BM, _TSp, _UD, _ISmd, _TS, _DR, _De, _Arc, _KI, _RIa, _RDN, _BDMl, _VTir, _SNS, _ESna],
    [[0, { [_eQN]: `Name`,
                [_xN]: _n }], 0, [() => BillingProductList, { [_xN]: _BPil }], 0, 0, [() => ImageUefiDataRequest, 0], 0, [() => TagSpecificationList, { [_xN]: _TSa }], [2, { [_eQN]: `DryRun`,
                [_xN]: _dR }], [0, { [_eQN]: `Description`,
                [_xN]: _de }], [0, { [_eQN]: `Architecture`,
                [_xN]: _arc }], [0, { [_eQN]: `KernelId`,
                [_xN]: _kI }], [0, { [_eQN]: `RamdiskId`,
                [_xN]: _rIa }], [0, { [_eQN]: `RootDeviceName`,
                [_xN]: _rDN }], [() => BlockDeviceMappingRequestList, { [_xN]: _BDM }], [0, { [_eQN]: `VirtualizationType`,
                [_xN]: _vTi }], [0, { [_eQN]: `SriovNetSupport`,
                [_xN]: _sNSr }], [2, { [_eQN]: `EnaSupport`,
                [_xN]: _eSna }]], 1
];
var RegisterImageResult$ = [3, n0, _RIReg,
    0,
    [_IIm],
    [[0, { [_eQN]: `ImageId`,
                [_xN]: _iIma }]]
];
var Reservation$ = [3, n0, _Reser,
    0,
    [_RIe, _OI, _RIeq, _G, _Ins],
    [[0, { [_eQN]: `ReservationId`,
                [_xN]: _rI }], [0, { [_eQN]: `OwnerId`,
                [_xN]: _oI }], [0, { [_eQN]: `RequesterId`,
                [_xN]: _rIeq }], [() => GroupIdentifierList, { [_eQN]: `GroupSet`,
                [_xN]: _gSr }], [() => InstanceList, { [_eQN]: `InstancesSet`,
                [_xN]: _iSns }]]
];
var ScanResults$ = [3, n0, _SRc,
    0,
    [_HFSL, _FSD, _IFAS, _LFAS, _MFAS, _HFAS, _CFAS],
    [[0, { [_eQN]: `HighestFindingSeverityLabel`,
                [_xN]: _hFSL }], [4, { [_eQN]: `FindingScanDate`,
                [_xN]: _fSD }], [4, { [_eQN]: `InformationalFixAvailableSince`,
                [_xN]: _iFAS }], [4, { [_eQN]: `LowFixAvailableSince`,
                [_xN]: _lFAS }], [4, { [_eQN]: `MediumFixAvailableSince`,
                [_xN]: _mFAS }], [4, { [_eQN]: `HighFixAvailableSince`,
                [_xN]: _hFAS }], [4, { [_eQN]: `CriticalFixAvailableSince`,
                [_xN]: _cFAS }]]
];
var StateReason$ = [3, n0, _SRt,
    0,
    [_Co, _Me],
    [[0, { [_eQN]: `Code`,
                [_xN]: _co }], [0, { [_eQN]: `Message`,
                [_xN]: _me }]]
];
var Tag$ = [3, n0, _Ta,
    0,
    [_K, _V],
    [[0, { [_eQN]: `Key`,
                [_xN]: _k }], [0, { [_eQN]: `Value`,
                [_xN]: _v }]]
];
var TagSpecification$ = [3, n0, _TSa,
    0,
    [_RTe, _T],
    [[0, { [_eQN]: `ResourceType`,
                [_xN]: _rTe }], [() => TagList, { [_xN]: _Ta }]]
];
var __Unit = "unit";
var BillingProductList = [1, n0, _BPL,
    0, [0,
        { [_xN]: _it }]
];
var BlockDeviceMappingList = [1, n0, _BDML,
    0, [() => BlockDeviceMapping$,
        { [_xN]: _it }]
];
var BlockDeviceMappingRequestList = [1, n0, _BDMRL,
    0, [() => BlockDeviceMapping$,
        { [_xN]: _BDM }]
];
var ElasticGpuAssociationList = [1, n0, _EGAL,
    0, [() => ElasticGpuAssociation$,
        { [_xN]: _it }]
];
var ElasticInferenceAcceleratorAssociationList = [1, n0, _EIAAL,
    0, [() => ElasticInferenceAcceleratorAssociation$,
        { [_xN]: _it }]
];
var ExecutableByStringList = [1, n0, _EBSL,
    0, [0,
        { [_xN]: _EBx }]
];
var FilterList = [1, n0, _FLi,
    0, [() => Filter$,
        { [_xN]: _Fil }]
];
var GroupIdentifierList = [1, n0, _GIL,
    0, [() => GroupIdentifier$,
        { [_xN]: _it }]
];
var ImageIdStringList = [1, n0, _IISL,
    0, [0,
        { [_xN]: _IIm }]
];
var ImageList = [1, n0, _ILm,
    0, [() => Image$,
        { [_xN]: _it }]
];
var ImageWatermarkList = [1, n0, _IWL,
    0, [() => ImageWatermark$,
        { [_xN]: _it }]
];
var InstanceBlockDeviceMappingList = [1, n0, _IBDML,
    0, [() => InstanceBlockDeviceMapping$,
        { [_xN]: _it }]
];
var InstanceIdStringList = [1, n0, _IISLn,
    0, [0,
        { [_xN]: _II }]
];
var InstanceIpv4PrefixList = [1, n0, _IIPL,
    0, [() => InstanceIpv4Prefix$,
        { [_xN]: _it }]
];
var InstanceIpv6AddressList = [1, n0, _IIAL,
    0, [() => InstanceIpv6Address$,
        { [_xN]: _it }]
];
var InstanceIpv6PrefixList = [1, n0, _IIPLn,
    0, [() => InstanceIpv6Prefix$,
        { [_xN]: _it }]
];
var InstanceList = [1, n0, _ILns,
    0, [() => Instance$,
        { [_xN]: _it }]
];
var InstanceNetworkInterfaceList = [1, n0, _INIL,
    0, [() => InstanceNetworkInterface$,
        { [_xN]: _it }]
];
var InstancePrivateIpAddressList = [1, n0, _IPIAL,
    0, [() => InstancePrivateIpAddress$,
        { [_xN]: _it }]
];
var InstanceSecondaryInterfaceList = [1, n0, _ISIL,
    0, [() => InstanceSecondaryInterface$,
        { [_xN]: _it }]
];
var InstanceSecondaryInterfacePrivateIpAddressList = [1, n0, _ISIPIAL,
    0, [() => InstanceSecondaryInterfacePrivateIpAddress$,
        { [_xN]: _it }]
];
var LaunchPermissionList = [1, n0, _LPL,
    0, [() => LaunchPermission$,
        { [_xN]: _it }]
];
var LicenseList = [1, n0, _LL,
    0, [() => LicenseConfiguration$,
        { [_xN]: _it }]
];
var MetricCategoryIdList = [1, n0, _MCIL,
    0, [0,
        { [_xN]: _it }]
];
var OrganizationalUnitArnStringList = [1, n0, _OUASL,
    0, [0,
        { [_xN]: _OUA }]
];
var OrganizationArnStringList = [1, n0, _OASL,
    0, [0,
        { [_xN]: _OArg }]
];
var OwnerStringList = [1, n0, _OSL,
    0, [0,
        { [_xN]: _Own }]
];
var ProductCodeList = [1, n0, _PCLr,
    0, [() => ProductCode$,
        { [_xN]: _it }]
];
var ProductCodeStringList = [1, n0, _PCSL,
    0, [0,
        { [_xN]: _PCr }]
];
var ReservationList = [1, n0, _RLe,
    0, [() => Reservation$,
        { [_xN]: _it }]
];
var SupportedInstanceTypeSet = [1, n0, _SITS,
    0, [() => InstanceTypeItem$,
        { [_xN]: _it }]
];
var TagList = [1, n0, _TL,
    0, [() => Tag$,
        { [_xN]: _it }]
];
var TagSpecificationList = [1, n0, _TSL,
    0, [() => TagSpecification$,
        { [_xN]: _it }]
];
var UnsupportedInstanceTypeSet = [1, n0, _UITS,
    0, [() => InstanceTypeItem$,
        { [_xN]: _it }]
];
var UserGroupStringList = [1, n0, _UGSL,
    0, [0,
        { [_xN]: _UGs }]
];
var UserIdStringList = [1, n0, _UISL,
    0, [0,
        { [_xN]: _UI }]
];
var ValueStringList = [1, n0, _VSL,
    0, [0,
        { [_xN]: _it }]
];
var DescribeImageAttribute$ = [9, n0, _DIA,
    0, () => DescribeImageAttributeRequest$, () => ImageAttribute$
];
var DescribeImages$ = [9, n0, _DIes,
    0, () => DescribeImagesRequest$, () => DescribeImagesResult$
];
var DescribeInstances$ = [9, n0, _DIesc,
    0, () => DescribeInstancesRequest$, () => DescribeInstancesResult$
];
var GetInstanceMetadataDefaults$ = [9, n0, _GIMD,
    0, () => GetInstanceMetadataDefaultsRequest$, () => GetInstanceMetadataDefaultsResult$
];
var ModifyImageAttribute$ = [9, n0, _MIA,
    0, () => ModifyImageAttributeRequest$, () => __Unit
];
var ModifyInstanceMetadataOptions$ = [9, n0, _MIMOo,
    0, () => ModifyInstanceMetadataOptionsRequest$, () => ModifyInstanceMetadataOptionsResult$
];
var RegisterImage$ = [9, n0, _RIegi,
    0, () => RegisterImageRequest$, () => RegisterImageResult$
];


/***/ })

};
;