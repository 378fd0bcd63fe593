namespace PhoneCallCtx.Lab.Load.Crashing;

/// <summary>How often and how wide it is killed.</summary>
internal sealed record CrashOptions
{
    public required int Kills { get; init; }

    public int Writers { get; init; } = 6;

    public int Seed { get; init; } = 1;

    /// <summary>Writers are killed when they have said at most so much.</summary>
    public int MostAnswers { get; init; } = 300;

    /// <summary>How many rows each writer has at most.</summary>
    public const int RowsPerWriter = 32;

    /// <summary>After so many rounds the next one begins with a new file.</summary>
    public const int RoundsPerFile = 15;
}
