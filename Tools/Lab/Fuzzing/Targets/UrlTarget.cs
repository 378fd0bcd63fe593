using System.Collections.Generic;
using System.Text;
using PhoneCallCtx.WebApi;

namespace PhoneCallCtx.Lab.Fuzzing.Targets;

/// <summary>Sends requests with any path and query below the service.</summary>
internal sealed class UrlTarget : ApiTarget
{
    private static readonly byte[] Body = Encoding.UTF8.GetBytes("""{"msdyn_callername":"Ada"}""");

    public override string Name => "urls";

    public override IReadOnlyList<string> Tokens { get; } =
    [
        .. Words, "?$select=", "?$filter=", "?$orderby=", "?$top=", "&$count=true", "?$expand=", "?$apply=", "?fetchXml=", "$skiptoken=", "$id=", "$batch", "$metadata", "WhoAmI()", "EntityDefinitions(LogicalName='", "')", "@p1", "@p1='x'", "%40p1", "%27", "%2F", "%E9", "%00", "%25", "..", "//", "#",
        "RetrievePrincipalAccess(Target=@t)", "IsValidStateTransition(Entity=@p1,NewState=@p2,NewStatus=@p3)", "groupby((statecode),aggregate($count as n))", "ownerid($select=", "asc", " desc",
    ];

    public override IReadOnlyList<(string Open, string Close)> Brackets { get; } = [("(", ")"), ("ownerid($expand=", ")"), ("groupby((", "))"), ("filter(", ")"), ("[", "]"), ("{", "}")];

    protected override ApiRequest RequestOf(byte[] input, uint hash) =>
        Request(Pick(hash, "GET", "GET", "GET", "GET", "POST", "PATCH", "PUT", "DELETE"), FuzzedApi.Root + Encoding.UTF8.GetString(input), Body);
}
