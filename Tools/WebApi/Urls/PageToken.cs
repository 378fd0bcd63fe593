using System;
using System.Globalization;
using System.IO;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using PhoneCallCtx.WebApi.Errors;

namespace PhoneCallCtx.WebApi.Urls;

/// <summary>The place of a page, in the platform's form: in <c>$skiptoken</c>, and in the paging cookie of FetchXML.</summary>
/// <param name="Number">The page, from 2.</param>
/// <param name="Cookie">The paging cookie of the page before.</param>
internal sealed partial record PageToken(int Number, string Cookie)
{
    private const string SizeAttribute = "countOfRecords";

    /// <summary>The page size in the cookie; null for none.</summary>
    public int? Size { get; private init; }

    /// <summary>The text of the token. The cookie within it is encoded twice, with small letters.</summary>
    public string Text => string.Create(CultureInfo.InvariantCulture, $"<cookie pagenumber=\"{Number}\" pagingcookie=\"{Uri.EscapeDataString(Encode(Cookie))}\" istracking=\"False\" />");

    /// <summary>Makes a token that keeps its page size, so that a client without the preference gets the rows of this page too.</summary>
    /// <param name="number">The page, from 2.</param>
    /// <param name="cookie">The paging cookie of the page before.</param>
    /// <param name="size">The page size.</param>
    public static PageToken Of(int number, string cookie, int size)
    {
        var end = cookie.IndexOf('>', StringComparison.Ordinal);
        var sized = end < 0 ? cookie : cookie.Insert(end, string.Create(CultureInfo.InvariantCulture, $" {SizeAttribute}=\"{size}\""));
        return new PageToken(number, sized) { Size = size };
    }

    /// <summary>Reads a token. It may end in a slash, because dataverse-webapi adds one to a next link.</summary>
    /// <exception cref="ApiException">The text is not a token of this service.</exception>
    public static PageToken Parse(string text)
    {
        try
        {
            var token = Load(text.TrimEnd('/'));
            if (int.TryParse((string?)token.Attribute("pagenumber"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 && (string?)token.Attribute("pagingcookie") is { } encoded)
            {
                var cookie = Uri.UnescapeDataString(Uri.UnescapeDataString(encoded));
                return new PageToken(number, cookie) { Size = cookie.Length == 0 ? null : SizeIn(Load(cookie)) };
            }
        }
        catch (XmlException)
        {
            // The error below reports it.
        }

        throw Invalid();
    }

    private static int? SizeIn(XElement cookie) => (string?)cookie.Attribute(SizeAttribute) switch
    {
        null => null,
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var size) && size is > 0 and <= ListQuery.MaxPageSize => size,
        _ => throw Invalid(),
    };

    private static XElement Load(string xml)
    {
        using var reader = XmlReader.Create(new StringReader(xml), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        return XElement.Load(reader);
    }

    private static string Encode(string text) => Escape().Replace(Uri.EscapeDataString(text), match => match.Value.ToLowerInvariant());

    private static ApiException Invalid() => ApiErrors.BadRequest("The value of $skiptoken is not valid. Use the next link of an answer as it is.");

    [GeneratedRegex("%[0-9A-F]{2}", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Escape();
}
