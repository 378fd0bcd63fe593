using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using PhoneCallCtx.Cli.Input;
using PhoneCallCtx.Cli.Records;
using PhoneCallCtx.Cli.Records.Inputs;
using static PhoneCallCtx.Lab.Fuzzing.Targets.BrokenPropertyException;

namespace PhoneCallCtx.Lab.Fuzzing.Targets;

/// <summary>The sequences of records of an input, such as the worksheets of a workbook, and the error that ended its opening.</summary>
/// <param name="Sources">The sequences.</param>
/// <param name="End">The exception at the end; null for none.</param>
internal sealed record SourceReading(IReadOnlyList<(string Name, RecordReading Reading)> Sources, InputException? End)
{
    /// <summary>The last row of a worksheet, and more than the lines of any other input.</summary>
    private const long MostLines = 1_048_576;

    /// <summary>Reads an input as the command line does.</summary>
    /// <param name="input">The bytes.</param>
    /// <param name="name">The name of the input.</param>
    public static SourceReading Of(byte[] input, string name)
    {
        var sources = new List<(string, RecordReading)>();
        try
        {
            using var file = new InputFile(name, new MemoryStream(input));
            foreach (var source in RecordInputs.Open(file, InputContext.Default))
                using (source) sources.Add((source.Name, RecordReading.Of(source)));
            return new SourceReading(sources, End: null);
        }
        catch (InputException exception)
        {
            return new SourceReading(sources, exception);
        }
    }

    /// <summary>Checks the invariants of any input.</summary>
    public void Check()
    {
        Require(Sources.Count > 0 || End is not null, "an input has neither records nor an error");
        foreach (var (name, reading) in Sources)
        {
            Require(name.Length > 0, "a sequence of records has no name");
            reading.Check(MostLines);
            RecordEvaluation.Evaluate(reading);
        }

        Require(End is null or { Message.Length: > 0 and < 8192 }, "a message is empty or endless");
    }

    /// <summary>Requires the same records in another reading of the same input.</summary>
    public void RequireSame(SourceReading other)
    {
        Require(End?.Message == other.End?.Message && Sources.Select(source => source.Name).SequenceEqual(other.Sources.Select(source => source.Name), StringComparer.Ordinal), "reading twice gives other sequences");
        foreach (var (one, two) in Sources.Zip(other.Sources)) one.Reading.RequireSame(two.Reading, "reading twice gives other records");
    }
}
