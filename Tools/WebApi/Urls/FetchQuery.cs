using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Xml;
using System.Xml.Linq;
using PhoneCallCtx.WebApi.Errors;
using PhoneCallCtx.WebApi.Model;

namespace PhoneCallCtx.WebApi.Urls;

/// <summary>The query of <c>fetchXml</c>.</summary>
/// <param name="Text">The FetchXML for the request.</param>
/// <param name="Page">The page, from 1.</param>
/// <param name="Context">The part of the context URL in parentheses; empty for all columns.</param>
internal sealed record FetchQuery(string Text, int Page, string Context)
{
    /// <summary>Reads the option. Dataverse reports what is wrong within the FetchXML itself.</summary>
    /// <param name="text">The FetchXML.</param>
    /// <param name="table">The table of the entity set.</param>
    /// <param name="counts">Whether <c>$count</c> requests the number of all rows.</param>
    /// <exception cref="ApiException">The FetchXML is about another table.</exception>
    public static FetchQuery Read(string text, ApiTable table, bool counts)
    {
        if (Parse(text) is not { } fetch || fetch.Element("entity") is not { } entity || (string?)entity.Attribute("name") is not { } name) return new FetchQuery(text, 1, "");
        if (name != table.LogicalName)
            throw ApiErrors.BadRequest($"The FetchXML is about the table '{name}', but the entity set '{table.SetName}' has the rows of '{table.LogicalName}'. Use the entity set of the table.");
        if (counts && fetch.Attribute("top") is null) fetch.SetAttributeValue("returntotalrecordcount", "true");
        var page = int.TryParse((string?)fetch.Attribute("page"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : 1;
        return new FetchQuery(counts ? fetch.ToString(SaveOptions.DisableFormatting) : text, page, ContextOf(entity, table));
    }

    private static string ContextOf(XElement entity, ApiTable table)
    {
        IEnumerable<string> named = entity.Elements("attribute").Select(attribute => table.Column((string?)attribute.Attribute("name") ?? "")?.Property).OfType<string>().Distinct(StringComparer.Ordinal);
        var text = string.Join(',', named);
        return text.Length > 0 && (string?)entity.Parent!.Attribute("aggregate") is not ("true" or "1") ? $"({text})" : "";
    }

    private static XElement? Parse(string text)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            return XElement.Load(reader);
        }
        catch (XmlException)
        {
            return null;
        }
    }
}
