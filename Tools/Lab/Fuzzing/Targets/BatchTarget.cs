using System;
using System.Collections.Generic;
using PhoneCallCtx.Lab.Fuzzing.Inputs;
using PhoneCallCtx.WebApi;

namespace PhoneCallCtx.Lab.Fuzzing.Targets;

/// <summary>Sends batches in the forms of all clients. The boundary is always <c>batch_1</c>.</summary>
internal sealed class BatchTarget : ApiTarget
{
    public override string Name => "batches";

    /// <summary>The limits; a batch may have 1,000 requests.</summary>
    public override InputBounds Bounds { get; } = new(TimeSpan.FromSeconds(2), TimeSpan.FromMilliseconds(20), 128 * 1024 * 1024, 64 * 1024);

    public override InputSizes Sizes { get; } = new(Usual: 4096, Most: 64 * 1024, OnceIn: 4096);

    public override IReadOnlyList<string> Tokens { get; } =
    [
        .. Words, "\r\n", "\n", "\r", "\r\n\r\n", "\n\n", "--", "--batch_1", "--batch_1--", "--changeset_1", "--changeset_1--", "Content-Type: application/http", "Content-Type: multipart/mixed;boundary=changeset_1", "Content-Type:application/json;type=entry", "Content-Transfer-Encoding: binary", "Content-ID: 1", "Content-Length: 2",
        "GET ", "POST ", "PATCH ", "DELETE ", "PUT ", " HTTP/1.1", "$1", "$2/msdyn_liveworkitemid/$ref", "/api/data/v9.2/", "http://localhost/api/data/v9.2/", "{\"msdyn_callername\":\"Ada\"}", "\"$1\"", "If-Match: *", "Prefer: odata.continue-on-error", "multipart/mixed",
    ];

    public override IReadOnlyList<(string Open, string Close)> Brackets { get; } =
        [("--batch_1\r\nContent-Type: multipart/mixed;boundary=batch_1\r\n\r\n", "--batch_1--\r\n"), ("--batch_1\nContent-Type: application/http\n\nGET WhoAmI HTTP/1.1\n\n", "\n"), ("--changeset_1\r\n", "\r\n--changeset_1--\r\n")];

    protected override ApiRequest RequestOf(byte[] input, uint hash)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["Content-Type"] = "multipart/mixed;boundary=batch_1" };
        if (hash % 2 == 0) headers["Prefer"] = "odata.continue-on-error";
        return Request("POST", FuzzedApi.Root + "$batch", input, headers);
    }
}
