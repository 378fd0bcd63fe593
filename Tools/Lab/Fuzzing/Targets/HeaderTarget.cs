using System;
using System.Collections.Generic;
using System.Text;
using PhoneCallCtx.WebApi;

namespace PhoneCallCtx.Lab.Fuzzing.Targets;

/// <summary>Sends requests with any headers: each line of the input is one.</summary>
internal sealed class HeaderTarget : ApiTarget
{
    private static readonly byte[] Body = Encoding.UTF8.GetBytes("""{"msdyn_callername":"Ada"}""");

    public override string Name => "headers";

    public override IReadOnlyList<string> Tokens { get; } =
    [
        .. Words, "\n", "Prefer: ", "return=representation", "odata.maxpagesize=", "odata.include-annotations=", "odata.continue-on-error", "respond-async", "If-Match: ", "If-None-Match: ", "W/\"", "MSCRMCallerID: ", "CallerObjectId: ", "MSCRM.BypassBusinessLogicExecution: ", "MSCRM.BypassCustomPluginExecution: ",
        "MSCRM.BypassBusinessLogicExecutionStepIds: ", "MSCRM.SuppressDuplicateDetection: ", "Content-Type: ", "Content-ID: ", "Accept: ", "OData-MaxVersion: ", "OData.Community.Display.V1.FormattedValue", "-OData.*", "multipart/mixed;boundary=", "false",
    ];

    protected override ApiRequest RequestOf(byte[] input, uint hash)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in Encoding.UTF8.GetString(input).Split('\n', '\r'))
            if (line.IndexOf(':', StringComparison.Ordinal) is var colon and > 0) headers[line[..colon].Trim()] = headers.TryGetValue(line[..colon].Trim(), out var earlier) ? $"{earlier},{line[(colon + 1)..].Trim()}" : line[(colon + 1)..].Trim();
        var (method, resource) = Pick(hash, ("GET", Row), ("GET", Row + "?$select=msdyn_callername"), ("GET", Set), ("POST", Set), ("PATCH", Row), ("PUT", Row), ("DELETE", Row), ("PUT", Row + "/msdyn_callername"), ("POST", "$batch"), ("GET", "WhoAmI"));
        return Request(method, FuzzedApi.Root + resource, Body, headers);
    }
}
