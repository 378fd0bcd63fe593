using System;
using System.IO;
using System.Linq;
using System.Xml;
using System.Xml.Linq;
using PhoneCallCtx.Cli.Input;
using PhoneCallCtx.Plugins.Table;
using PhoneCallCtx.Simulator;

namespace PhoneCallCtx.Cli.Replaying;

/// <summary>Reads FetchXML of a script. As in rows, <c>$</c> and a name is an identifier where a column has identifiers; elsewhere it is text.</summary>
internal sealed class ScriptQueries(RowNames names)
{
    private static readonly string[] SearchesOfText = ["like", "not-like", "begins-with", "not-begin-with", "ends-with", "not-end-with"];

    /// <summary>The query, with identifiers in place of names.</summary>
    /// <exception cref="InputException">No line before gave one of the names.</exception>
    public string Read(string fetchXml)
    {
        if (!fetchXml.Contains('$', StringComparison.Ordinal) || Parse(fetchXml) is not { } query) return fetchXml;
        var isChanged = false;
        foreach (var condition in query.Descendants("condition").Where(ContainsIdentifier))
        {
            if (condition.Attribute("value") is { } value && value.Value.StartsWith('$'))
            {
                value.Value = names.Read(value.Value, isNew: false).ToString();
                isChanged = true;
            }

            foreach (var inner in condition.Elements("value").Where(inner => !inner.HasElements && inner.Value.StartsWith('$')))
            {
                inner.Value = names.Read(inner.Value, isNew: false).ToString();
                isChanged = true;
            }
        }

        return isChanged ? query.ToString(SaveOptions.DisableFormatting) : fetchXml;
    }

    /// <summary>The query; null when it is not well-formed, which the Dataverse reports.</summary>
    private static XDocument? Parse(string fetchXml)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(fetchXml), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            return XDocument.Load(reader, LoadOptions.PreserveWhitespace);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static bool ContainsIdentifier(XElement condition)
    {
        if (SearchesOfText.Contains((string?)condition.Attribute("operator"), StringComparer.Ordinal)) return false;
        var table = (string?)TableOf(condition)?.Attribute("name");
        return table is not null && (string?)condition.Attribute("attribute") is { } column
            && LocalSchema.TypeOf(table, column) is ColumnType.Uniqueidentifier or ColumnType.Lookup or ColumnType.Owner;
    }

    /// <summary>The element with the table that a condition is on: the one that it names, or the nearest around it.</summary>
    private static XElement? TableOf(XElement condition)
    {
        if ((string?)condition.Attribute("entityname") is not { Length: > 0 } name) return condition.Ancestors().FirstOrDefault(IsTable);
        var tables = condition.Document!.Descendants().Where(IsTable).ToArray();
        return Array.Find(tables, table => (string?)table.Attribute("alias") == name) ?? Array.Find(tables, table => (string?)table.Attribute("name") == name);
    }

    private static bool IsTable(XElement element) => element.Name.LocalName is "entity" or "link-entity";
}
