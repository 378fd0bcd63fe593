using System.Buffers;

namespace PhoneCallCtx.Cli.Verdicts;

/// <summary>Writes verdicts as text for a file or a pipe. Each thread has its own.</summary>
internal interface IVerdictFormat
{
    /// <summary>Writes one verdict.</summary>
    /// <param name="output">Where to write, in UTF-8.</param>
    /// <param name="place">Where the record is.</param>
    /// <param name="verdict">The verdict.</param>
    void Write(IBufferWriter<byte> output, in RecordPlace place, in RecordVerdict verdict);
}
