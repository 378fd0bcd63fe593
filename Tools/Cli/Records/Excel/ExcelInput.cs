using System;
using System.Collections.Generic;
using System.IO.Compression;
using System.Linq;
using PhoneCallCtx.Cli.Input;
using PhoneCallCtx.Plugins.Rules;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Cli.Records.Excel;

/// <summary>The worksheets of a workbook.</summary>
internal static class ExcelInput
{
    /// <summary>The most names of worksheets in a message.</summary>
    private const int MostNames = 10;

    /// <summary>Whether a file is a workbook of an older Office, or one with a password. Others are a zip.</summary>
    /// <param name="head">The first bytes of the file.</param>
    public static bool Is(ReadOnlySpan<byte> head) => head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]);

    /// <summary>Whether a zip is a workbook.</summary>
    /// <param name="names">The names of its members.</param>
    public static bool IsWorkbook(IEnumerable<string> names) => names.Contains(WorkbookParts.WorkbookName, StringComparer.OrdinalIgnoreCase);

    /// <summary>Opens it.</summary>
    /// <param name="file">The file, which is disposed with the last source.</param>
    /// <param name="context">How inputs are read.</param>
    /// <param name="archive">The file as a zip; null for one of an older Office.</param>
    /// <exception cref="InputException">It cannot be read.</exception>
    public static IEnumerable<RecordSource> Open(InputFile file, InputContext context, ZipArchive? archive = null)
    {
        using (file)
        {
            var bytes = file.OpenBytes();
            var parts = archive is null ? null : new WorkbookParts(archive);
            if (archive is null && CompoundFile.Explain(bytes) is { } foreign) throw new InputException(foreign);
            using var workbook = new Workbook(bytes, parts);
            var shapes = workbook.FindSheets(context.Reading);
            var tables = shapes.Where(shape => shape.Columns.Length > 0).ToArray();
            if (tables.Length == 0) throw NoTable(shapes);
            foreach (var shape in tables)
            {
                workbook.GoTo(shape.Index);
                string[] notes = shape == tables[0] ? [.. NoteOthers(shapes), .. shape.Notes] : [.. shape.Notes];
                yield return new RecordSource($"{file.Name} (sheet {shape.Name})", note =>
                {
                    Array.ForEach(notes, note);
                    return new SheetRecords(workbook, shape);
                })
                {
                    Length = () => shape.Rows,
                    Position = () => workbook.Row,
                };
            }
        }
    }

    /// <summary>The note about worksheets without a header. Hidden ones are parts of the export.</summary>
    private static IEnumerable<string> NoteOthers(IReadOnlyList<SheetShape> shapes)
    {
        var others = shapes.Where(shape => shape is { Columns.Length: 0, IsVisible: true, Rows: > 0 }).ToArray();
        if (others.Length > 0) yield return $"no row of {NamesOf(others)} names columns of the table, so {(others.Length == 1 ? "it is" : "they are")} not read.";
    }

    private static InputException NoTable(IReadOnlyList<SheetShape> shapes) => new(shapes.Count == 0
        ? "this is a workbook without worksheets that can be read. Open it in Excel and save it as \"Excel Workbook (*.xlsx)\"."
        : $"this is a workbook, and no row of {NamesOf(shapes)} names columns of {PhoneCallTable.LogicalName}. Begin a worksheet with a row such as {PhoneCallTable.CallerName}, {PhoneCallTable.CustomerPhoneNumber}, {PhoneCallTable.OrganizationPhoneNumber}.");

    private static string NamesOf(IReadOnlyCollection<SheetShape> shapes) =>
        (shapes.Count == 1 ? "sheet " : "the sheets ") + string.Join(", ", shapes.Take(MostNames).Select(shape => Excerpt.Of(shape.Name))) + (shapes.Count > MostNames ? " and others" : "");
}
