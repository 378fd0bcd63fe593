using System.Collections.Generic;
using System.Linq;
using PhoneCallCtx.Solution;
using PhoneCallCtx.Solution.Packing;

namespace PhoneCallCtx.Lab.Fuzzing.Inputs;

/// <summary>Makes zips from zips: changes the content and names of files, and sometimes the bytes of the zip itself.</summary>
internal sealed class ZipMutator
{
    private const int MostChanges = 4;
    private const int MostEntries = 21_000;

    private static readonly string[] Names =
    [
        "../x.xml", "..\\x.xml", "/etc/x.xml", "C:/x.xml", "C:\\x.xml", "a/../../x.xml", "./solution.xml", "solution.xml", "SOLUTION.XML", "customizations.xml", "[Content_Types].xml", "Other/Solution.xml", "Other/Customizations.xml", "", "/", "a/", "a//b.xml",
        "x", ".xml", ".dll", "PluginAssemblies/x.dll", "PluginAssemblies/x.data.xml", "SdkMessageProcessingSteps/x.xml", "customapis/customapi.xml", "customapis/x/customapi.xml", "customapis/x/customapirequestparameters/y.xml", "customapis//.xml",
        "environmentvariabledefinitions/x.xml", "a\0b.xml", "a\nb.xml", "\uFEFFsolution.xml", "\u202Elmx.xml", "con.xml", "x.xml ", "x.xml.", "~/x.xml", "a:b.xml", "..", ".", "a/..", "\u00E9.xml", "e\u0301.xml", "n\u0130.xml",
    ];

    private readonly IReadOnlyList<SolutionFile>[] _zips;
    private readonly Mutator _bytes;
    private readonly Mutator _texts;
    private readonly InputSizes _sizes;
    private readonly InputBuffer _content = new() { Limit = 64 * 1024 };

    /// <param name="corpus">The zips.</param>
    /// <param name="tokens">The words of the files in them.</param>
    /// <param name="brackets">The brackets to nest in the files.</param>
    /// <param name="sizes">The lengths of zips.</param>
    public ZipMutator(Corpus corpus, IReadOnlyList<string> tokens, IReadOnlyList<(string Open, string Close)> brackets, InputSizes sizes)
    {
        _zips = [.. corpus.Entries.Select(TryRead).Where(files => files.Count > 0)];
        _sizes = sizes;
        _bytes = new Mutator(corpus, ["PK\u0003\u0004", "PK\u0001\u0002", "PK\u0005\u0006", "PK\u0006\u0006", "PK\u0006\u0007"], [], sizes);
        _texts = new Mutator(new Corpus([.. _zips.SelectMany(zip => zip).Select(file => file.Content)]), tokens, brackets, sizes);
    }

    /// <summary>Makes the next zip.</summary>
    public void Make(FuzzRandom random, InputBuffer input)
    {
        if (random.Once(8))
        {
            _bytes.Make(random, input);
            return;
        }

        var files = _zips[random.Below(_zips.Length)].ToList();
        for (var changes = 1 + random.Small(MostChanges - 1); changes > 0; changes--) Change(random, files);
        input.Clear();
        input.Limit = int.MaxValue;
        input.Append(PlainZip.Write(files, hasBomb: random.Once(50_000)));
        input.Limit = _sizes.Most;
        if (random.Once(16)) _bytes.Change(random, input);
    }

    private void Change(FuzzRandom random, List<SolutionFile> files)
    {
        if (files.Count == 0) return;
        var at = random.Below(files.Count);
        switch (random.Below(12))
        {
            case 0: files.RemoveAt(at); break;
            case 1: files.Add(files[at] with { Path = random.Pick<string>(Names) }); break;
            case 2: files[at] = files[at] with { Path = random.Pick<string>(Names) }; break;
            case 3: files.Add(files[at]); break;
            case 4:
                var other = _zips[random.Below(_zips.Length)];
                files.Add(other[random.Below(other.Count)]);
                break;
            case 5:
                _content.Set(LooseText.Encode(files[at].Path));
                _texts.Change(random, _content);
                files[at] = files[at] with { Path = LooseText.Decode(_content.Bytes) };
                break;
            case 6 when random.Once(2000):
                files.AddRange(Enumerable.Repeat(files[at] with { Content = [] }, random.Below(MostEntries)));
                break;
            default:
                _content.Set(files[at].Content);
                _texts.Change(random, _content);
                files[at] = files[at] with { Content = _content.Bytes.ToArray() };
                break;
        }
    }

    private static IReadOnlyList<SolutionFile> TryRead(byte[] zip)
    {
        try
        {
            return ZipFiles.Read(zip);
        }
        catch (SolutionException)
        {
            return [];
        }
    }
}
