using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace PhoneCallCtx.WebApi.Tests.Batch;

/// <summary>One request as a test plans it.</summary>
internal sealed record Planned(string Method, string Url, string? Json, string? ContentId);

/// <summary>The parts of a batch as a test plans them: change sets with several requests, and single requests.</summary>
internal sealed record PlannedPart(bool IsChangeSet, IReadOnlyList<Planned> Requests);

/// <summary>The way in which a client writes batches.</summary>
internal sealed record ClientStyle(string LineEnd)
{
    /// <summary>The clients.</summary>
    public static IReadOnlyDictionary<string, ClientStyle> All { get; } = new Dictionary<string, ClientStyle>
    {
        ["dynamics-web-api"] = new("\r\n") { BeforeBoundary = "\r\n", AfterJson = "\r\n" },
        ["dynamics-web-api 2.3"] = new("\n") { BeforeBoundary = "\n", AfterJson = "\n" },
        ["dataverse-webapi"] = new("\r\n") { HeaderSpace = "", JsonType = "application/json;type=entry", EndsLine = false },
        ["xrm-webapi-client"] = new("\n") { HeaderSpace = "", JsonType = "application/json;type=entry", DeleteBody = "{}", EndsBatch = false },
        ["dataverse-ify"] = new("\n") { AfterChangeSet = " \n", GetBody = "{}", DeleteBody = "{}", EncodesChangeSets = true, JsonType = "application/json;type=entry" },
        ["mcp-dataverse"] = new("\r\n") { AfterJson = "\r\n" },
        ["documentation"] = new("\r\n") { Quote = "\"", AfterJson = "\r\n", AfterChangeSet = "\r\n" },
        ["HttpClient"] = new("\r\n") { Quote = "\"", PartType = "application/http; msgtype=request" },
    };

    public string BeforeBoundary { get; init; } = "";

    public string AfterJson { get; init; } = "";

    public string AfterChangeSet { get; init; } = "";

    public string HeaderSpace { get; init; } = " ";

    public string Quote { get; init; } = "";

    public string JsonType { get; init; } = "application/json";

    public string PartType { get; init; } = "application/http";

    public string? GetBody { get; init; }

    public string? DeleteBody { get; init; }

    public bool EncodesChangeSets { get; init; }

    public bool EndsLine { get; init; } = true;

    public bool EndsBatch { get; init; } = true;

    /// <summary>The Content-Type of a batch.</summary>
    public string Type => $"multipart/mixed;boundary={Quote}batch_1{Quote}";

    /// <summary>Writes a batch.</summary>
    public string Write(IReadOnlyList<PlannedPart> parts)
    {
        var text = new StringBuilder();
        void Line(string line) => text.Append(line).Append(LineEnd);
        for (var i = 0; i < parts.Count; i++)
        {
            text.Append(BeforeBoundary);
            Line("--batch_1");
            if (!parts[i].IsChangeSet)
            {
                WriteRequest(parts[i].Requests[0], Line, text);
                continue;
            }

            Line($"Content-Type: multipart/mixed;boundary={Quote}changeset_{i}{Quote}");
            if (EncodesChangeSets) Line("Content-Transfer-Encoding: binary");
            Line("");
            foreach (var request in parts[i].Requests)
            {
                text.Append(BeforeBoundary);
                Line($"--changeset_{i}");
                WriteRequest(request, Line, text);
            }

            Line($"--changeset_{i}--");
            text.Append(AfterChangeSet);
        }

        if (EndsBatch) text.Append(BeforeBoundary).Append("--batch_1--").Append(EndsLine ? LineEnd : "");
        return text.ToString();
    }

    private void WriteRequest(Planned request, Action<string> line, StringBuilder text)
    {
        line("Content-Type: " + PartType);
        line($"Content-Transfer-Encoding:{HeaderSpace}binary");
        if (request.ContentId is { } id) line($"Content-ID:{HeaderSpace}{id}");
        line("");
        line($"{request.Method} {request.Url} HTTP/1.1");
        line(request.Method == "GET" ? "Accept: application/json" : "Content-Type: " + JsonType);
        line("");
        line(request.Json?.ReplaceLineEndings(LineEnd) ?? request.Method switch { "GET" => GetBody, "DELETE" => DeleteBody, _ => null } ?? "");
        text.Append(AfterJson);
    }

    /// <summary>Plans a random batch.</summary>
    public static IReadOnlyList<PlannedPart> Plan(Random random) => [.. Enumerable.Range(0, random.Next(1, 6)).Select(_ =>
        random.Next(2) == 0
            ? new PlannedPart(IsChangeSet: false, [PlanRequest(random, random.Next(5), null)])
            : new PlannedPart(IsChangeSet: true, [.. Enumerable.Range(1, random.Next(1, 6)).Select(i => PlanRequest(random, random.Next(4), $"{100_000 + i}"))]))];

    private static Planned PlanRequest(Random random, int method, string? contentId)
    {
        string[] urls = [Batches.Origin + Batches.Root + "a(1)?$filter=b eq 'ü --batch_1'", Batches.Root + "rows", "rows(2)/name", Batches.Root + "x?fetchXml=" + new string('f', random.Next(9000))];
        string[] bodies = ["{}", """{"a":"--batch_1","b":[1,2]}""", "{\n  \"a\": \"\u00e9\\r\\n\",\n\n  \"--batch_1--x\": null\n}", "\"{\\\"a\\\":1}\"", $$"""{"a":"{{new string('z', random.Next(5000))}}"}"""];
        var name = ((string[])["POST", "PATCH", "PUT", "DELETE", "GET"])[method];
        return new Planned(name, urls[random.Next(urls.Length)], name is "GET" or "DELETE" ? null : bodies[random.Next(bodies.Length)], contentId);
    }
}
