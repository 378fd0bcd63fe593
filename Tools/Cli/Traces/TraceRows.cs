using System;
using System.Collections.Generic;
using System.IO;
using System.Text.Json;
using PhoneCallCtx.Cli.Input;
using PhoneCallCtx.Cli.Records;
using PhoneCallCtx.Cli.Records.Inputs;
using PhoneCallCtx.Cli.Records.Json;

namespace PhoneCallCtx.Cli.Traces;

/// <summary>The rows of an export of <c>plugintracelogs</c>: pages of the Web API, an array or objects in JSON, or CSV. One row at a time is in memory.</summary>
internal static class TraceRows
{
    public const string CreatedOn = "createdon", TypeName = "typename", Text = "messageblock";

    /// <summary>The Web API query that exports the rows, relative to <c>[organization URI]/api/data/v9.2/</c>.</summary>
    public const string Query = "plugintracelogs?$select=" + CreatedOn + "," + TypeName + "," + Text + "&$filter=startswith(" + TypeName + ",'PhoneCallCtx.Plugins.Steps.')&$orderby=" + CreatedOn;

    /// <summary>Reads the rows.</summary>
    /// <param name="file">The input.</param>
    /// <param name="pages">Takes the pages of answers.</param>
    /// <exception cref="InputException">The input cannot be read, or not any further.</exception>
    public static IEnumerable<TraceRow> Read(InputFile file, AnswerPages pages)
    {
        var window = new ByteWindow(file.Content);
        TextReaders.RejectForeign(window, Path.GetExtension(file.Name).ToUpperInvariant());
        pages.Begin(file.Name);
        return (char?)TextReaders.FirstByte(window) is '{' or '[' ? new JsonDocuments<TraceRow>(window, Build, pages, new ColumnNames(note: null)).Read() : new CsvTraceRows(window).Read();
    }

    private static TraceRow Build(JsonElement value, int number, long line, in JsonPlace behind)
    {
        if (value.ValueKind != JsonValueKind.Object || !value.TryGetProperty(Text, out _)) throw new InputException($"this is no row of plugintracelogs: it has no \"{Text}\". Select this column in the export.", line);
        try
        {
            return new TraceRow(TextOf(value, CreatedOn), TextOf(value, TypeName), TextOf(value, Text));
        }
        catch (InvalidOperationException)
        {
            throw new InputException("a value of this row is not valid text. Save the file as UTF-8.", line);
        }
    }

    private static string TextOf(JsonElement row, string column) =>
        row.TryGetProperty(column, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
}
