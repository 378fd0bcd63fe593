using System;
using System.Globalization;
using System.IO;
using System.Xml;
using System.Xml.Linq;
using PhoneCallCtx.WebApi.Errors;

namespace PhoneCallCtx.WebApi.Urls;

/// <summary>The place of a page in <c>$skiptoken</c>, in the platform's form.</summary>
/// <param name="Number">The page, from 2.</param>
/// <param name="Cookie">The paging cookie of the page before.</param>
internal sealed record PageToken(int Number, string Cookie)
{
    /// <summary>The text of the token. The cookie within it is encoded twice.</summary>
    public string Text => string.Create(CultureInfo.InvariantCulture, $"<cookie pagenumber=\"{Number}\" pagingcookie=\"{Uri.EscapeDataString(Uri.EscapeDataString(Cookie))}\" istracking=\"False\" />");

    /// <summary>Reads a token.</summary>
    /// <exception cref="ApiException">The text is not a token of this service.</exception>
    public static PageToken Parse(string text)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            var cookie = XElement.Load(reader);
            if (int.TryParse((string?)cookie.Attribute("pagenumber"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 && (string?)cookie.Attribute("pagingcookie") is { } inner)
                return new PageToken(number, Uri.UnescapeDataString(Uri.UnescapeDataString(inner)));
        }
        catch (XmlException)
        {
            // The error below reports it.
        }

        throw ApiErrors.BadRequest("The value of $skiptoken is not valid. Use the next link of an answer as it is.");
    }
}
