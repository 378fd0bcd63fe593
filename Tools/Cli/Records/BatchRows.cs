using System;
using System.Collections.Generic;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Cli.Records;

/// <summary>Turns the records of batches into rows, one after another. Each thread has its own.</summary>
internal sealed class BatchRows
{
    private IRecordForm? _form;
    private IRowReader? _reader;
    private InputRecord? _built;

    /// <summary>The row of the last record that was read. It counts until the next.</summary>
    public RecordRow Row => _built?.Row ?? _reader!.Row;

    /// <summary>The primary key of the last record, also of one that cannot be read where it was found; null for none.</summary>
    public Guid? Id => _built is null ? _reader!.Row.Id : _built.Row?.Id ?? _built.Id;

    /// <summary>The columns of this record that have unreadable values and that nothing evaluates; null for none.</summary>
    public IReadOnlyList<ColumnDefinition>? LeftOut => _built is null ? _reader!.LeftOut : _built.LeftOut;

    /// <summary>Reads a record.</summary>
    /// <param name="batch">The batch that it is in.</param>
    /// <param name="part">The record.</param>
    /// <returns>Why it cannot be read; null when it can, and is in <see cref="Row"/>.</returns>
    public string? Read(RecordBatch batch, in RecordPart part)
    {
        _built = part.Record;
        if (_built is not null) return _built.Fault;
        if (!ReferenceEquals(batch.Form, _form)) (_form, _reader) = (batch.Form, batch.Form!.NewReader());
        return _reader!.Read(batch, part);
    }
}
