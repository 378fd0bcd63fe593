using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text;
using System.Xml;
using PhoneCallCtx.Cli.Input;
using PhoneCallCtx.Plugins.Rules;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Cli.Records.Migration;

/// <summary>
/// Reads the records of the table in a data.xml, one after another. It reads no document type (DTD), and bounds depth and length
/// of elements: of a file of any length, one record is in memory.
/// </summary>
internal sealed class MigrationXml : IDisposable
{
    /// <summary>Twice the depth that the tool writes: the parties of an activity are nested in fields.</summary>
    private const int MostDepth = 16;

    /// <summary>The most other tables that are named.</summary>
    private const int MostNamed = 10;

    /// <summary>Takes the place of bytes that are not UTF-8: a noncharacter, which no XML may have, so the reader stops there and not before.</summary>
    private const string NoText = "\uFFFF";

    private readonly BoundedStream _content;
    private readonly StreamReader _text;
    private readonly XmlReader _xml;
    private readonly string? _otherKind;
    private readonly SortedSet<string> _otherTables = new(StringComparer.Ordinal);
    private long _others;
    private bool _hasMoreTables;
    private string? _table;
    private bool _isList;

    /// <summary>Opens a file.</summary>
    /// <param name="file">The file.</param>
    public MigrationXml(InputFile file)
    {
        _content = new BoundedStream(file.Content);
        _otherKind = ForeignFile.Explain(file.Head, "");

        // The content is UTF-8 already, even where the XML names another encoding.
        _text = new StreamReader(_content, Encoding.GetEncoding("utf-8", EncoderFallback.ExceptionFallback, new DecoderReplacementFallback(NoText)), detectEncodingFromByteOrderMarks: false);

        // Control characters, as &#x7;, are text that the rules evaluate.
        _xml = XmlReader.Create(_text, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CheckCharacters = false, IgnoreComments = true, IgnoreProcessingInstructions = true, IgnoreWhitespace = true });
    }

    /// <summary>How many bytes were read.</summary>
    public long Passed => _content.Passed;

    /// <summary>When the file was written, as its root says it; null when it does not.</summary>
    public string? Timestamp { get; private set; }

    /// <summary>The line, from 1.</summary>
    public long Line => ((IXmlLineInfo)_xml).LineNumber;

    /// <summary>What the file has besides records of the table; null for nothing.</summary>
    public string? DescribeOthers()
    {
        if (_others == 0) return null;
        var tables = string.Join(", ", _otherTables) + (_hasMoreTables ? " and others" : "");
        return FormattableString.Invariant($"the records of other tables are ignored: {_others} of {tables}.");
    }

    /// <summary>Reads the next record of the table.</summary>
    /// <param name="names">Finds the columns.</param>
    /// <returns>The record; null at the end.</returns>
    /// <exception cref="InputException">The file cannot be read any further.</exception>
    public MigrationRecord? Read(ColumnNames names)
    {
        while (Move())
        {
            if (_xml.NodeType == XmlNodeType.Element && IsRecord()) return ReadFields(names);
            _content.Renew();
        }

        return null;
    }

    public void Dispose()
    {
        _xml.Dispose();
        _text.Dispose();
        _content.Dispose();
    }

    /// <summary>Whether an element is a record of the table. What is around records is noted.</summary>
    private bool IsRecord()
    {
        var name = _xml.LocalName;
        switch (_xml.Depth)
        {
            case 0:
                if (name != "entities") throw NotRecords();
                Timestamp = _xml.GetAttribute("timestamp");
                return false;
            case 1:
                _table = name == "entity" ? _xml.GetAttribute("name") : null;
                return false;
            case 2:
                if (_table == PhoneCallTable.LogicalName && name == "fields") throw new InputException("this is the schema of a package of the Configuration Migration tool, which has no records. Name the data.xml beside it, or the zip archive.", Line);
                _isList = name == "records";
                return false;
            case 3 when _isList && name == "record":
                if (_table == PhoneCallTable.LogicalName) return true;
                _others++;
                AddOther(Excerpt.Of(_table ?? ""));
                return false;
            default:
                return false;
        }
    }

    private void AddOther(string table)
    {
        if (_otherTables.Count < MostNamed) _otherTables.Add(table);
        else _hasMoreTables |= !_otherTables.Contains(table);
    }

    private MigrationRecord ReadFields(ColumnNames names)
    {
        var (line, depth) = (Line, _xml.Depth);
        var id = _xml.GetAttribute("id");
        var fields = new List<MigrationField>();
        if (!_xml.IsEmptyElement)
        {
            while (Move() && _xml.Depth > depth)
            {
                if (_xml.NodeType != XmlNodeType.Element || _xml.Depth != depth + 1 || _xml.LocalName != "field") continue;
                if (_xml.GetAttribute("name") is { } name && names.Find(name) is { } column) fields.Add(new MigrationField(column, _xml.GetAttribute("value") ?? "", _xml.GetAttribute("lookupentity"), Line));
            }
        }

        _content.Renew();
        return new MigrationRecord(line, id, fields);
    }

    private bool Move()
    {
        try
        {
            if (!_xml.Read()) return false;
        }
        catch (InputException exception)
        {
            throw new InputException(exception.Message, Line);
        }
        catch (XmlException exception)
        {
            // Only the error about a document type has no place.
            throw exception.LineNumber == 0
                ? new InputException("this XML declares a document type (DTD), which is not accepted. Export the rows again, or as CSV.")
                : new InputException(string.Create(CultureInfo.InvariantCulture, $"this is XML that is not well-formed, or not valid UTF-8, at column {exception.LinePosition}. Export the rows again, or as CSV."), exception.LineNumber);
        }

        return _xml.Depth <= MostDepth ? true : throw new InputException(FormattableString.Invariant($"elements are nested deeper than {MostDepth}. A file of the Configuration Migration tool is not."), Line);
    }

    private InputException NotRecords() => new(_otherKind ?? "this is XML, but not of the Configuration Migration tool. Export the rows as CSV or JSON.");
}
