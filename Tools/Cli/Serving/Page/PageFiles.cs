using System;
using System.Collections.Generic;
using System.IO;
using PhoneCallCtx.Cli.Input;
using PhoneCallCtx.WebApi;

namespace PhoneCallCtx.Cli.Serving.Page;

/// <summary>The files of the page: the document at the root of the server, the others under <c>/page/</c>.</summary>
internal static class PageFiles
{
    private const string Folder = "Page/";
    private const string Document = Folder + "index.html";

    /// <summary>What the form of the settings is made from. The program has it for the command line too.</summary>
    private const string Schema = "settings.schema.json";

    /// <summary>Nothing is loaded from elsewhere, and no other page shows this one in a frame.</summary>
    private const string Policy = "default-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'";

    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        [".html"] = "text/html; charset=utf-8",
        [".css"] = "text/css; charset=utf-8",
        [".js"] = "text/javascript; charset=utf-8",
        [".json"] = "application/json; charset=utf-8",
        [".svg"] = "image/svg+xml",
    };

    /// <summary>The answer to a request for a file.</summary>
    /// <param name="path">The path of the request.</param>
    /// <returns>The answer; null when there is no such file.</returns>
    public static ApiResponse? Find(string path)
    {
        var name = NameOf(path);
        if (name is null || !Types.TryGetValue(Path.GetExtension(name), out var type) || !EmbeddedFile.Exists(name)) return null;
        return new ApiResponse(200, new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            ["Content-Type"] = type,
            ["Content-Security-Policy"] = Policy,
            ["X-Content-Type-Options"] = "nosniff",
            ["Referrer-Policy"] = "no-referrer",
            ["Cache-Control"] = "no-cache",
        }, EmbeddedFile.Read(name));
    }

    private static string? NameOf(string path)
    {
        if (path == "/") return Document;
        if (!path.StartsWith(PageApi.Root, StringComparison.Ordinal)) return null;
        var name = path[PageApi.Root.Length..];
        return name == Schema ? Schema : Folder + name;
    }
}
