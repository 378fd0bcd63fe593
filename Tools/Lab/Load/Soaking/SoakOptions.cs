using System;

namespace PhoneCallCtx.Lab.Load.Soaking;

/// <summary>The size of a soak.</summary>
internal sealed record SoakOptions
{
    public required long Requests { get; init; }

    public int Writers { get; init; } = 16;

    public int Seed { get; init; } = 1;

    /// <summary>The most rows of each writer: few enough to exist long before the end.</summary>
    public int RowsPerWriter => (int)Math.Clamp(Requests / Writers / 100, 16, 128);

    /// <summary>The number of stops at which the store is compared with the ledgers and the memory is measured.</summary>
    public int Looks
    {
        get => field > 0 ? field : (int)Math.Clamp(Requests / 50_000, 16, 80);
        init;
    }
}
