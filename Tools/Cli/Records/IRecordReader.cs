using System;
using PhoneCallCtx.Cli.Input;

namespace PhoneCallCtx.Cli.Records;

/// <summary>Reads the records of an input in batches.</summary>
internal interface IRecordReader : IDisposable
{
    /// <summary>What the input is, for people: <c>CSV</c>, <c>Excel worksheet</c>.</summary>
    string Kind { get; }

    /// <summary>The word for what <see cref="InputRecord.Line"/> counts, for messages.</summary>
    string Place => "line";

    /// <summary>Whether its rows have the key that <see cref="ReadingOptions.Key"/> names, also where that is no column of the table.</summary>
    bool HasKeys => false;

    /// <summary>Reads further records, in the order of the input, those that cannot be read included.</summary>
    /// <param name="batch">Where to put them. It is filled as far as it can be without waiting for the input.</param>
    /// <returns>Whether there may be more. The last batch may be empty.</returns>
    /// <exception cref="InputException">The input cannot be read, or not any further. What is in the batch counts.</exception>
    bool Read(RecordBatch batch);
}
