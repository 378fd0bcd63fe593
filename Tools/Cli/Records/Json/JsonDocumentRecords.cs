using System;
using System.Collections.Generic;
using PhoneCallCtx.Cli.Input;

namespace PhoneCallCtx.Cli.Records.Json;

/// <summary>Call records of JSON documents, as <see cref="JsonDocuments{T}"/> finds them.</summary>
internal sealed class JsonDocumentRecords(ByteWindow window, ColumnNames names, Action<string>? note, ReadingOptions? options = null, AnswerPages? pages = null)
{
    private readonly JsonDocuments<InputRecord> _documents = new(window, new JsonRecord(names, new JsonDates(window, names, options ?? ReadingOptions.Default, note)).Build, pages, names);

    /// <summary>The records in the order of the input, those that cannot be read included.</summary>
    /// <exception cref="InputException">The input cannot be read, or not any further.</exception>
    public IEnumerable<InputRecord> Read() => _documents.Read();
}
