using System;

namespace PhoneCallCtx.Lab.Load.Soaking;

/// <summary>How long and how wide a soak is.</summary>
internal sealed record SoakOptions
{
    public required long Requests { get; init; }

    public int Writers { get; init; } = 16;

    public int Seed { get; init; } = 1;

    /// <summary>How many rows each writer has at most: so few that all of them have been there long before the end.</summary>
    public int RowsPerWriter => (int)Math.Clamp(Requests / Writers / 100, 16, 128);

    /// <summary>How often the writers stop, so that the whole store is compared with the ledgers and the memory is measured.</summary>
    public int Looks
    {
        get => field > 0 ? field : (int)Math.Clamp(Requests / 50_000, 16, 80);
        init;
    }
}
