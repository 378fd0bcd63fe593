using System;
using BenchmarkDotNet.Attributes;

namespace PhoneCallCtx.Lab.Benchmarks;

/// <summary>
/// Compares the reading of phone text - parse, possible, valid, region, type, E.164 - with libphonenumber-csharp, and with a
/// loop over the digits. The figures are for all texts of a set. <see cref="QuickRun"/> measures the same in a few seconds.
/// </summary>
public class PhoneBenchmarks
{
    private PhoneQuestion[] _questions = [];

    /// <summary>The set of texts.</summary>
    [Params("e164", "national", "garbage")]
    public string Texts { get; set; } = "";

    /// <summary>Makes the texts, and requires that both sides read them alike.</summary>
    [GlobalSetup]
    public void Make()
    {
        _questions = Texts switch
        {
            "e164" => PhoneTexts.E164(),
            "national" => PhoneTexts.National(),
            _ => PhoneTexts.NoNumbers(),
        };
        PhoneSides.MustAgree(_questions);
    }

    /// <summary>Reads every text with the library.</summary>
    /// <returns>A value that prevents the work from being optimized away.</returns>
    [Benchmark(Baseline = true, Description = "libphonenumber-csharp, all texts")]
    public int Library()
    {
        var all = 0;
        foreach (ref readonly var question in _questions.AsSpan()) all ^= PhoneSides.ReadWithLibrary(question);
        return all;
    }

    /// <summary>Reads every text with the plug-in.</summary>
    /// <returns>A value that prevents the work from being optimized away.</returns>
    [Benchmark(Description = "plug-in, all texts")]
    public int Plugin()
    {
        var all = 0;
        foreach (ref readonly var question in _questions.AsSpan()) all ^= PhoneSides.ReadWithPlugin(question);
        return all;
    }
}
