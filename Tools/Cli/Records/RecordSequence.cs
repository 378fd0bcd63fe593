using System.Collections.Generic;
using PhoneCallCtx.Cli.Input;

namespace PhoneCallCtx.Cli.Records;

/// <summary>Records that are read one after another, in batches.</summary>
/// <param name="kind">What the input is, as <see cref="IRecordReader.Kind"/> says it.</param>
/// <param name="window">What they are read from.</param>
/// <param name="records">The records.</param>
internal sealed class RecordSequence(string kind, ByteWindow window, IEnumerable<InputRecord> records) : IRecordReader
{
    private readonly IEnumerator<InputRecord> _records = records.GetEnumerator();

    public string Kind => kind;

    public bool HasKeys { get; init; }

    public bool Read(RecordBatch batch)
    {
        var end = window.Passed + RecordBatch.MostBytes;
        while (_records.MoveNext())
        {
            batch.Add(_records.Current);

            // The writer of the input may be slow: the records that are there are evaluated without waiting for more.
            if (batch.IsFull || window.Passed >= end || window.Bytes.IsEmpty) return true;
        }

        return false;
    }

    public void Dispose() => _records.Dispose();
}
