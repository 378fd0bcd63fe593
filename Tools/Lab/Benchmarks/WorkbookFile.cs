using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.IO.Compression;
using System.Security;
using System.Text;
using PhoneCallCtx.Cli.Records.Csv;

namespace PhoneCallCtx.Lab.Benchmarks;

/// <summary>Writes the records of a CSV file as a workbook with shared texts, as Excel does.</summary>
internal static class WorkbookFile
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const int MostFields = 64;

    /// <summary>Writes a workbook.</summary>
    /// <param name="csv">The CSV file, with a record on each line.</param>
    /// <param name="path">The workbook.</param>
    public static void Write(string csv, string path)
    {
        var texts = new Dictionary<string, int>();
        using var zip = new ZipArchive(File.Create(path), ZipArchiveMode.Create);
        Add(zip, "[Content_Types].xml", "<Types/>");
        Add(zip, "xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"Calls\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
        Add(zip, "xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
        using (var sheet = Open(zip, "xl/worksheets/sheet1.xml")) WriteRows(csv, sheet, texts);
        using var shared = Open(zip, "xl/sharedStrings.xml");
        shared.Write($"<sst xmlns=\"{Main}\">");
        foreach (var text in texts.Keys) shared.Write($"<si><t>{SecurityElement.Escape(text)}</t></si>");
        shared.Write("</sst>");
    }

    private static void WriteRows(string csv, StreamWriter sheet, Dictionary<string, int> texts)
    {
        var scanner = new CsvScanner(',', MostFields);
        var fields = new CsvFields();
        sheet.Write($"<worksheet xmlns=\"{Main}\"><sheetData>");
        var row = 0;
        foreach (var line in File.ReadLines(csv))
        {
            var bytes = Encoding.UTF8.GetBytes(line);
            scanner.Restart();
            scanner.Scan(bytes, isAtEnd: true);
            fields.TryDecode(bytes, scanner.FieldEnds);
            sheet.Write(string.Create(CultureInfo.InvariantCulture, $"<row r=\"{++row}\">"));
            for (var i = 0; i < scanner.FieldCount; i++)
            {
                var text = fields.Field(i).ToString();
                if (text.Length == 0) continue;
                if (!texts.TryGetValue(text, out var index)) texts.Add(text, index = texts.Count);
                sheet.Write(string.Create(CultureInfo.InvariantCulture, $"<c r=\"{(char)('A' + i)}{row}\" t=\"s\"><v>{index}</v></c>"));
            }

            sheet.Write("</row>");
        }

        sheet.Write("</sheetData></worksheet>");
    }

    private static StreamWriter Open(ZipArchive zip, string name) => new(zip.CreateEntry(name, CompressionLevel.Fastest).Open());

    private static void Add(ZipArchive zip, string name, string content)
    {
        using var part = Open(zip, name);
        part.Write(content);
    }
}
