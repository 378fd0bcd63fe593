using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;

namespace PhoneCallCtx.Cli.Tests.Excel;

/// <summary>Writes workbooks as XML in a zip, well-formed or not.</summary>
internal sealed class SmallWorkbook
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private readonly List<(string Name, string Rows, string State)> _sheets = [];

    /// <summary>The attributes of <c>workbookPr</c>.</summary>
    public string Properties { get; init; } = "";

    /// <summary>The namespace of the workbook.</summary>
    public string Namespace { get; init; } = Main;

    /// <summary>The texts that cells share.</summary>
    public string[] Texts { get; init; } = [];

    /// <summary>The folder that the relations name for worksheets.</summary>
    public string Folder { get; init; } = "worksheets";

    /// <summary>The XML of a row of texts.</summary>
    public static string Row(params string[] texts) => $"<row>{string.Concat(texts.Select(Text))}</row>";

    /// <summary>The XML of a cell with a text.</summary>
    public static string Text(string text) => text.Length == 0 ? "<c/>" : $"<c t=\"inlineStr\"><is><t xml:space=\"preserve\">{Escape(text)}</t></is></c>";

    /// <summary>The XML of a cell with a number.</summary>
    public static string Number(string digits, int style = 0) => $"<c s=\"{style}\"><v>{digits}</v></c>";

    public SmallWorkbook Sheet(string name, string rows, string state = "visible")
    {
        _sheets.Add((name, rows, state));
        return this;
    }

    public byte[] ToBytes()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml", "<Types/>");
            Add(zip, "xl/workbook.xml", $"<workbook xmlns=\"{Namespace}\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><workbookPr {Properties}/><sheets>{string.Concat(_sheets.Select((sheet, i) => $"<sheet name=\"{Escape(sheet.Name)}\" sheetId=\"{i + 1}\" state=\"{sheet.State}\" r:id=\"r{i}\"/>"))}</sheets></workbook>");
            Add(zip, "xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{string.Concat(_sheets.Select((_, i) => $"<Relationship Id=\"r{i}\" Target=\"{Folder}/sheet{i + 1}.xml\"/>"))}</Relationships>");
            Add(zip, "xl/styles.xml", $"<styleSheet xmlns=\"{Main}\"><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"22\"/></cellXfs></styleSheet>");
            Add(zip, "xl/sharedStrings.xml", $"<sst xmlns=\"{Main}\">{string.Concat(Texts.Select(text => $"<si><t xml:space=\"preserve\">{Escape(text)}</t></si>"))}</sst>");
            for (var i = 0; i < _sheets.Count; i++) Add(zip, $"xl/worksheets/sheet{i + 1}.xml", $"<worksheet xmlns=\"{Main}\"><sheetData>{_sheets[i].Rows}</sheetData></worksheet>");
        }

        return bytes.ToArray();
    }

    private static void Add(ZipArchive zip, string name, string content)
    {
        using var stream = zip.CreateEntry(name).Open();
        stream.Write(Encoding.UTF8.GetBytes(content));
    }

    private static string Escape(string text)
    {
        var escaped = new StringBuilder();
        foreach (var character in text.Replace("_x", "_x005F_x", StringComparison.Ordinal))
        {
            if (character is '<' or '&' or '"') escaped.Append("&#").Append((int)character).Append(';');
            else if (character is < ' ' or '\uFFFE' or '\uFFFF' && character is not ('\t' or '\n')) escaped.Append("_x").Append(((int)character).ToString("X4", System.Globalization.CultureInfo.InvariantCulture)).Append('_');
            else escaped.Append(character);
        }

        return escaped.ToString();
    }
}
