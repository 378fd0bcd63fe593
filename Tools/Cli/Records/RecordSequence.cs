using System.Collections.Generic;
using PhoneCallCtx.Cli.Input;

namespace PhoneCallCtx.Cli.Records;

/// <summary>Records that are read one after another, in batches.</summary>
/// <param name="window">What they are read from.</param>
/// <param name="records">The records.</param>
internal sealed class RecordSequence(ByteWindow window, IEnumerable<InputRecord> records) : IRecordReader
{
    private readonly IEnumerator<InputRecord> _records = records.GetEnumerator();

    public bool Read(RecordBatch batch)
    {
        var end = window.Passed + RecordBatch.MostBytes;
        while (_records.MoveNext())
        {
            batch.Add(_records.Current);

            // Who writes the input may take a while to write more: what is there is not kept waiting.
            if (batch.IsFull || window.Passed >= end || window.Bytes.IsEmpty) return true;
        }

        return false;
    }

    public void Dispose() => _records.Dispose();
}
