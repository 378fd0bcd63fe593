using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Xml;
using PhoneCallCtx.Cli.Input;

namespace PhoneCallCtx.Cli.Records.Excel;

/// <summary>The parts of a workbook that is a zip: what ExcelDataReader does not show, and limits that it does not have.</summary>
internal sealed class WorkbookParts
{
    /// <summary>The name of the part that names the worksheets.</summary>
    public const string WorkbookName = "xl/workbook.xml";

    /// <summary>The most bytes of a worksheet: a million rows of all columns take about half of it.</summary>
    private const long MostOfSheet = 2L * 1024 * 1024 * 1024;

    /// <summary>The most bytes of another part. The texts of the cells are one of them.</summary>
    private const long MostOfPart = 256 * 1024 * 1024;

    private const string Relations = "xl/_rels/workbook.xml.rels";
    private const string StrictNamespace = "http://purl.oclc.org/ooxml/spreadsheetml/main";
    private const string RelationNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private readonly ZipArchive _archive;
    private readonly List<string> _sheets = [];

    /// <summary>The parts of a workbook.</summary>
    /// <param name="archive">The workbook.</param>
    /// <exception cref="InputException">It is damaged, has a password, is too large, or is of a kind that is not read.</exception>
    public WorkbookParts(ZipArchive archive)
    {
        _archive = archive;
        foreach (var entry in archive.Entries) Verify(entry);
        try
        {
            ReadWorkbook();
        }
        catch (Exception exception) when (exception is XmlException or InvalidDataException or IOException)
        {
            throw Damaged();
        }
    }

    /// <summary>Whether dates count from 1904.</summary>
    public bool UsesDates1904 { get; private set; }

    /// <summary>Whether ExcelDataReader knows that dates count from 1904: it understands <c>1</c>, and not <c>true</c>.</summary>
    public bool IsDateSystemKnown { get; private set; } = true;

    /// <summary>The content of a worksheet.</summary>
    /// <param name="index">The place of the worksheet, from 0.</param>
    public Stream OpenSheet(int index) => Find(_sheets[index])!.Open();

    private static void Verify(ZipArchiveEntry entry)
    {
        if (entry.IsEncrypted) throw new InputException(CompoundFile.HasPassword);
        var most = entry.FullName.Contains("worksheets", StringComparison.OrdinalIgnoreCase) ? MostOfSheet : MostOfPart;
        var problem = entry.Length > most ? FormattableString.Invariant($"it has {entry.Length / (1024 * 1024)} MB, and at most {most / (1024 * 1024)} MB are read. Save the rows as several workbooks, or as CSV.") : UnpackedStream.Explain(entry.Length, entry.CompressedLength);
        if (problem is not null) throw new InputException($"the part {Output.Shown.Line(entry.FullName)} of this workbook cannot be read: {problem}");
    }

    private void ReadWorkbook()
    {
        var relations = new List<string>();
        using (var xml = XmlReader.Create(Find(WorkbookName)!.Open()))
        {
            xml.MoveToContent();
            if (xml.NamespaceURI == StrictNamespace) throw new InputException("this is a \"Strict Open XML Spreadsheet\". Open it in Excel and save it as \"Excel Workbook (*.xlsx)\".");
            while (xml.Read())
            {
                if (xml.NodeType != XmlNodeType.Element) continue;
                if (xml.LocalName == "workbookPr") ReadDateSystem(xml.GetAttribute("date1904"));
                if (xml.LocalName == "sheet") relations.Add(xml.GetAttribute("id", RelationNamespace) ?? "");
            }
        }

        var targets = ReadRelations();
        foreach (var relation in relations)
        {
            var target = targets.GetValueOrDefault(relation) ?? throw Damaged();
            var path = target.StartsWith("/xl/", StringComparison.OrdinalIgnoreCase) ? target[1..] : "xl/" + target;
            if (Find(path) is null) throw Damaged();
            _sheets.Add(path);
        }
    }

    private void ReadDateSystem(string? value)
    {
        UsesDates1904 = value is "1" or "true";
        IsDateSystemKnown = value is not "true";
    }

    private Dictionary<string, string> ReadRelations()
    {
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        if (Find(Relations) is not { } part) throw Damaged();
        using var xml = XmlReader.Create(part.Open());
        while (xml.Read())
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "Relationship" } && xml.GetAttribute("Id") is { } id) targets[id] = xml.GetAttribute("Target") ?? "";
        return targets;
    }

    /// <summary>The part with a name, as ExcelDataReader finds it.</summary>
    private ZipArchiveEntry? Find(string name) => _archive.Entries.FirstOrDefault(entry => entry.FullName.Replace('\\', '/').Equals(name, StringComparison.OrdinalIgnoreCase));

    private static InputException Damaged() => new("this workbook is damaged, or not complete. Open it in Excel and save it again.");
}
