using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using PhoneCallCtx.Lab.Fuzzing.Inputs;
using PhoneCallCtx.Lab.Fuzzing.Running;
using PhoneCallCtx.Lab.Fuzzing.Targets;

namespace PhoneCallCtx.Lab.Fuzzing.Coverage;

/// <summary>Grows a corpus: inputs that take new branches are saved and mutated further.</summary>
/// <param name="target">The target.</param>
/// <param name="corpus">The corpus at the beginning.</param>
/// <param name="output">The writer for reports.</param>
internal sealed class CorpusGrowth(FuzzTarget target, Corpus corpus, TextWriter output)
{
    /// <summary>The longest input that is saved, because a corpus is committed.</summary>
    private const int MostBytes = 2048;

    /// <summary>Runs.</summary>
    /// <param name="plan">Seed, count and time.</param>
    /// <param name="folder">The folder with the corpus file to which inputs are added, each named by its digest.</param>
    public void Run(FuzzPlan plan, string folder)
    {
        var start = Stopwatch.GetTimestamp();
        var entries = new List<byte[]>(corpus.Entries);
        foreach (var entry in entries) IsNew(entry, countsMatter: true);
        var known = BranchMap.Instance.Branches;

        var make = target.InputsOf(new Corpus([.. entries]));
        var (random, input) = (new FuzzRandom(), new InputBuffer());
        long done = 0;
        for (; done < plan.Count && Stopwatch.GetElapsedTime(start) < plan.Time; done++)
        {
            random.Begin(plan.Seed, plan.First + done);
            make(random, input);
            if (!IsNew(input.Bytes, countsMatter: true) || input.Length > MostBytes) continue;
            entries.Add([.. input.Bytes]);
            make = target.InputsOf(new Corpus([.. entries]));
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{target.Name}: seed {plan.Seed}, {done} executions, {known} branches by {corpus.Entries.Count} inputs, {BranchMap.Instance.Branches} by {entries.Count}, {Save(entries, folder)} saved"));
    }

    /// <summary>Adds inputs, the shortest first, to the corpus file of the target if they take a branch that those before them do not.</summary>
    private int Save(List<byte[]> entries, string folder)
    {
        var path = Path.Combine(Directory.CreateDirectory(folder).FullName, target.Name + CorpusFile.Extension);
        var kept = File.Exists(path) ? CorpusFile.Read(path).ToDictionary(entry => entry.Name, StringComparer.Ordinal) : new(StringComparer.Ordinal);
        BranchMap.Instance.Forget();
        foreach (var entry in corpus.Entries) IsNew(entry, countsMatter: false);
        var saved = 0;
        foreach (var entry in entries.Skip(corpus.Entries.Count).OrderBy(entry => entry.Length))
        {
            if (!IsNew(entry, countsMatter: false)) continue;
            var name = "found-" + Convert.ToHexStringLower(SHA256.HashData(entry).AsSpan(0, 6));
            kept[name] = new CorpusEntry(name, entry);
            saved++;
        }

        CorpusFile.Write(path, kept.Values);

        return saved;
    }

    /// <summary>Runs an input. An input with a defect is not saved; a normal run finds it again.</summary>
    private bool IsNew(ReadOnlySpan<byte> input, bool countsMatter)
    {
        BranchMap.Instance.Begin();
        try
        {
            target.Run(input);
        }
        catch (Exception exception)
        {
            output.WriteLine($"{target.Name}: {Finding.KeyOf(exception)}: {Convert.ToHexString(input[..Math.Min(input.Length, 200)])}");
            return false;
        }

        return BranchMap.Instance.End(countsMatter);
    }
}
