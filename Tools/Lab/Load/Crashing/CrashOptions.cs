namespace PhoneCallCtx.Lab.Load.Crashing;

/// <summary>The size of a crash run: number of kills, writers and rows.</summary>
internal sealed record CrashOptions
{
    public required int Kills { get; init; }

    public int Writers { get; init; } = 6;

    public int Seed { get; init; } = 1;

    /// <summary>Whether the writers send HTTP to the command <c>serve</c>, which is killed.</summary>
    public bool OverHttp { get; init; }

    /// <summary>The most answers before a process of writers is killed.</summary>
    public int MostAnswers { get; init; } = 300;

    /// <summary>The most rows of each writer.</summary>
    public const int RowsPerWriter = 32;

    /// <summary>The number of rounds before a new file.</summary>
    public const int RoundsPerFile = 15;
}
