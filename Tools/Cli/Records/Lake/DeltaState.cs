using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using PhoneCallCtx.Cli.Input;
using PhoneCallCtx.Plugins.Rules;

namespace PhoneCallCtx.Cli.Records.Lake;

/// <summary>What the log of a Delta table says after its last action (the protocol of Delta Lake, <c>PROTOCOL.md</c>).</summary>
internal sealed class DeltaState
{
    private const int MostReaderVersion = 3;

    /// <summary>The features that change nothing for a reader of whole tables, or that this one knows.</summary>
    private static readonly string[] Features =
        ["columnMapping", "deletionVectors", "timestampNtz", "typeWidening", "typeWidening-preview", "v2Checkpoint", "vacuumProtocolCheck", "domainMetadata", "variantType", "variantType-preview"];

    private readonly Dictionary<string, (long Order, bool HasDeleted)> _files = new(StringComparer.Ordinal);
    private long _order;

    /// <summary>The version that readers need; 0 when the log does not say it.</summary>
    public int ReaderVersion { get; set; }

    /// <summary>The features that readers need.</summary>
    public IReadOnlyList<string> ReaderFeatures { get; set; } = [];

    /// <summary>The columns, as JSON; null when the log has none.</summary>
    public string? Schema { get; set; }

    /// <summary>The columns that have their values in the log and in the names of folders, and not in the files.</summary>
    public IReadOnlyList<string> Partitions { get; set; } = [];

    /// <summary>Adds a file.</summary>
    /// <param name="path">Its path in the folder.</param>
    /// <param name="hasDeleted">Whether some of its rows were deleted by a deletion vector.</param>
    public void Add(string path, bool hasDeleted) => _files[path] = (_order++, hasDeleted);

    /// <summary>Removes a file.</summary>
    public void Remove(string path) => _files.Remove(path);

    /// <summary>The files, in the order in which they were added.</summary>
    /// <exception cref="InputException">Rows of a file were deleted without writing it again.</exception>
    public IReadOnlyList<string> Files()
    {
        var files = _files.OrderBy(file => file.Value.Order).ToArray();
        if (Array.Find(files, file => file.Value.HasDeleted) is { Key: { } path })
            throw new InputException($"rows of {Excerpt.Of(path)} were deleted by a deletion vector, which is not read. Run REORG TABLE ... APPLY (PURGE) on the table, and name the folder again.");
        return Array.ConvertAll(files, file => file.Key);
    }

    /// <summary>Verifies that this reader knows all that the table needs.</summary>
    /// <exception cref="InputException">It does not.</exception>
    public void RequireReadable()
    {
        if (ReaderVersion == 0 || Schema is null) throw new InputException("the log of the Delta table has no protocol or no schema, so its beginning is missing. Copy the whole folder again.");
        if (ReaderVersion > MostReaderVersion) throw Unknown($"version {ReaderVersion}");
        if (ReaderFeatures.FirstOrDefault(feature => !Features.Contains(feature, StringComparer.Ordinal)) is { } unknown) throw Unknown($"the feature {Excerpt.Of(unknown)}");
    }

    /// <summary>The names of the columns by those in the files.</summary>
    /// <exception cref="InputException">The columns cannot be read.</exception>
    public LakeNames Names()
    {
        const string Physical = "delta.columnMapping.physicalName";
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        try
        {
            using var schema = JsonDocument.Parse(Schema!);
            foreach (var field in schema.RootElement.GetProperty("fields").EnumerateArray())
                if (field.TryGetProperty("metadata", out var metadata) && metadata.TryGetProperty(Physical, out var physical)) names[physical.GetString()!] = field.GetProperty("name").GetString()!;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException or ArgumentNullException)
        {
            throw new InputException("the log of the Delta table has a schema that cannot be read. Copy the folder again.");
        }

        return new LakeNames(names);
    }

    private static InputException Unknown(string what) =>
        new($"this Delta table needs a reader for {what}, which this one does not know. Write it without this feature, or export the rows as Parquet or CSV.");
}
