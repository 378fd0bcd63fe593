using System;
using System.Collections.Generic;
using PhoneCallCtx.WebApi.Errors;

namespace PhoneCallCtx.WebApi.Batch;

/// <summary>The content ids of one change set, each with the URL of its row: <c>$1</c> means the row of the request with Content-ID 1.</summary>
internal sealed class ContentIds
{
    private readonly Dictionary<string, string> _urls = new(StringComparer.Ordinal);

    /// <summary>Declares the content id of an answered request. The answer names the row; otherwise it is the row of the request.</summary>
    /// <param name="request">The request, with its resolved target.</param>
    /// <param name="contentId">The content id.</param>
    /// <param name="answer">The answer.</param>
    public void Declare(ApiRequest request, string contentId, ApiResponse answer)
    {
        var url = HeaderOf(answer, "OData-EntityId") ?? HeaderOf(answer, "Location");
        if (url is null && request.Method != "POST") url = request.Origin + request.Target.Split('?')[0];
        if (url is not null) _urls[contentId] = url;
    }

    /// <summary>The URL of a reference.</summary>
    /// <param name="contentId">The content id, without the dollar sign.</param>
    /// <exception cref="ApiException">No earlier request of the change set declares it.</exception>
    public string UrlOf(string contentId) =>
        _urls.TryGetValue(contentId, out var url) ? url : throw ApiErrors.BadRequest($"Content-ID Reference: '${contentId}' does not exist in the batch context.");

    /// <summary>The content id of a text that is exactly a reference, such as <c>$1</c>; null for any other text.</summary>
    public static string? Referenced(string text) => text is ['$', _, ..] && LengthOf(text.AsSpan(1)) == text.Length - 1 ? text[1..] : null;

    /// <summary>The number of characters at the start of a text that a content id may have.</summary>
    public static int LengthOf(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
            if (!char.IsAsciiLetterOrDigit(text[i]) && text[i] is not ('-' or '.' or '_' or '~')) return i;
        return text.Length;
    }

    private static string? HeaderOf(ApiResponse answer, string name)
    {
        foreach (var (header, value) in answer.Headers)
            if (header.Equals(name, StringComparison.OrdinalIgnoreCase)) return value;
        return null;
    }
}
