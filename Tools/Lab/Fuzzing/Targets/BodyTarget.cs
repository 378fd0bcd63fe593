using System.Collections.Generic;
using PhoneCallCtx.WebApi;

namespace PhoneCallCtx.Lab.Fuzzing.Targets;

/// <summary>Sends writes with any body.</summary>
internal sealed class BodyTarget : ApiTarget
{
    private const string ToConversation = "/msdyn_liveworkitemid";

    public override string Name => "bodies";

    public override IReadOnlyList<string> Tokens { get; } =
    [
        .. Words, "{\"value\":", "{\"@odata.id\":\"", "\"msdyn_callername\":", "\"statecode\":1,\"statuscode\":2", "\"ownerid@odata.bind\":\"/teams(", "\"msdyn_liveworkitemid@odata.bind\":null", "\"Target\":{", "\"Targets\":[", "\"Text\":\"+1 425\"", "\"PrincipalAccess\":", "\"AccessMask\":\"ReadAccess\"",
        "\\u0000", "\\\"", "\uFEFF", "0", "-1", "2147483648", "1.5", "1e400", "//", "/**/",
    ];

    public override IReadOnlyList<(string Open, string Close)> Brackets { get; } = [("[", "]"), ("{\"a\":", "}"), ("{\"msdyn_liveworkitemid\":", "}"), ("{\"value\":", "}"), ("\"", "\"")];

    protected override ApiRequest RequestOf(byte[] input, uint hash)
    {
        var (method, resource) = Pick(
            hash, ("POST", Set), ("POST", Set), ("POST", Set), ("PATCH", Row), ("PATCH", Row), ("PUT", Row), ("POST", "teams"), ("POST", "systemusers"), ("PATCH", $"{Set}(msdyn_callsid='new')"), ("PUT", Row + "/msdyn_callername"), ("PUT", Row + ToConversation + "/$ref"),
            ("POST", $"teams({FuzzedApi.Row})/team_msdyn_ocphonecallengagementctx/$ref"), ("POST", "pcc_ParsePhoneNumber"), ("POST", "pcc_ValidatePhoneCallContext"), ("POST", "GrantAccess"), ("POST", $"{Set}/Microsoft.Dynamics.CRM.CreateMultiple"), ("POST", $"{Set}/Microsoft.Dynamics.CRM.UpsertMultiple"));
        var headers = new Dictionary<string, string>(System.StringComparer.OrdinalIgnoreCase) { ["Content-Type"] = "application/json" };
        if (hash % 3 == 0) headers["Prefer"] = "return=representation,odata.include-annotations=\"*\"";
        return Request(method, FuzzedApi.Root + resource, input, headers);
    }
}
