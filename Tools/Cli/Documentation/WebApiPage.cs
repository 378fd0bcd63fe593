using System;
using System.Collections.Generic;
using System.Linq;
using PhoneCallCtx.WebApi;

namespace PhoneCallCtx.Cli.Documentation;

/// <summary>The page <c>docs/webapi.md</c> about the Web API of the local Dataverse.</summary>
internal static class WebApiPage
{
    private const string Messages = "messages";

    public static Page Page { get; } = new(
        "webapi.md",
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [Messages] = Markdown.Table(["message", "request", "answer", "tested by"], MessageExamples.All.Select(example => new[]
            {
                Markdown.Code(example.Message), Lines(example.Request, example.Header, example.Body), Lines(example.Answer.Split(' ', 2)),
                string.Join(", ", example.Tests.Prepend("MessageTests").Select(Markdown.Code)),
            })),
        },
        $"""
        # The Web API of the local Dataverse

        {GeneratedParts.BeginOf(Messages)}
        {GeneratedParts.End}

        """);

    private static string Lines(params string[] lines) => string.Join("<br>", lines.Where(line => line.Length > 0).Select(Markdown.Code));
}
