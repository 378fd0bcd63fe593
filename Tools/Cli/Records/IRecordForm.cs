using System.Collections.Generic;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Cli.Records;

/// <summary>How the records of a batch become rows, where the thread that evaluates them does it.</summary>
internal interface IRecordForm
{
    /// <summary>A reader for one thread.</summary>
    IRowReader NewReader();
}

/// <summary>Turns records of one form into rows, one after another.</summary>
internal interface IRowReader
{
    /// <summary>The row of the last record that was read. It counts until the next.</summary>
    RecordRow Row { get; }

    /// <summary>The columns of this record that have unreadable values and that nothing evaluates.</summary>
    IReadOnlyList<ColumnDefinition> LeftOut { get; }

    /// <summary>Reads a record.</summary>
    /// <param name="batch">The batch that it is in.</param>
    /// <param name="part">The record.</param>
    /// <returns>Why it cannot be read; null when it can, and is in <see cref="Row"/>.</returns>
    string? Read(RecordBatch batch, in RecordPart part);
}
