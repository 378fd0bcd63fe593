namespace PhoneCallCtx.Cli.Records.Latest;

/// <summary>What decides which version of a row is the last.</summary>
/// <param name="WrittenOn">When it was written into the lake, in ticks; <see cref="None"/> when it is not known.</param>
/// <param name="Number">Its number in Dataverse; <see cref="None"/> when it is not known.</param>
/// <param name="Place">Its place among all records of all inputs, from 1.</param>
internal readonly record struct VersionKey(long WrittenOn, long Number, uint Place)
{
    /// <summary>For what is not known.</summary>
    public const long None = long.MinValue;

    /// <summary>Whether this version is later: by the time of writing, then by the number, then by its place.</summary>
    public bool IsAfter(in VersionKey other)
    {
        if (WrittenOn != other.WrittenOn && WrittenOn != None && other.WrittenOn != None) return WrittenOn > other.WrittenOn;
        if (Number != other.Number && Number != None && other.Number != None) return Number > other.Number;
        return Place > other.Place;
    }
}
