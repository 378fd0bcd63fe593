using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Microsoft.Xrm.Sdk.Query;
using PhoneCallCtx.WebApi;

namespace PhoneCallCtx.Lab.Fuzzing.Targets;

/// <summary>Reads lists with any filter.</summary>
internal sealed class FilterTarget : ApiTarget
{
    public override string Name => "filters";

    public override IReadOnlyList<string> Tokens { get; } =
    [
        .. Words, .. Enum.GetNames<ConditionOperator>().Select(name => $"Microsoft.Dynamics.CRM.{name}(PropertyName='createdon',PropertyValue=3)"), "PropertyName='statecode'", "PropertyValue='1'", "PropertyValues=['0','1']", "PropertyValue1=1,PropertyValue2=2",
        " eq ", " ne ", " gt ", " ge ", " lt ", " le ", " and ", " or ", "not ", "contains(", "startswith(", "endswith(", "in (", "any(a:a/", "all(a:a/", "/any()", "$it", "msdyn_liveworkitemid/subject", "ownerid/ownerid", "team_msdyn_ocphonecallengagementctx/", "tolower(", "length(", "now()", "1.5e3", "INF", "duration'P1D'", "cast(", "-", " add ", " has ",
    ];

    public override IReadOnlyList<(string Open, string Close)> Brackets { get; } = [("(", ")"), ("not (", ")"), ("contains(", ",'a')"), ("systemuser_msdyn/any(a:", ")"), ("['", "']")];

    protected override ApiRequest RequestOf(byte[] input, uint hash) =>
        Request("GET", $"{FuzzedApi.Root}{Pick(hash, Set, Set, Set + "/$count", "systemusers", $"teams({FuzzedApi.Row})/team_msdyn_ocphonecallengagementctx")}?$filter={Uri.EscapeDataString(Encoding.UTF8.GetString(input))}", []);
}
