using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Parquet.Schema;
using PhoneCallCtx.Cli.Input;

namespace PhoneCallCtx.Cli.Records.Lake;

/// <summary>Reads a checkpoint of the log of a Delta table, or a part of one: a row for each file that the table has.</summary>
internal static class DeltaCheckpoint
{
    /// <summary>Reads a checkpoint.</summary>
    /// <param name="path">The file.</param>
    /// <param name="state">Takes what it says.</param>
    /// <exception cref="InputException">It cannot be read.</exception>
    public static void Read(string path, DeltaState state)
    {
        using var input = InputFile.Open(path, Stream.Null);
        try
        {
            using var file = new ParquetFile(input.OpenBytes());
            for (var group = 0; group < file.RowGroups; group++) Read(file, group, state);
        }
        catch (InputException exception)
        {
            throw new InputException($"{Path.GetFileName(path)}: {exception.Message}");
        }
    }

    private static void Read(ParquetFile file, int group, DeltaState state)
    {
        var added = Column("add/path");
        var vectors = Column("add/deletionVector/storageType");
        for (var i = 0; i < added.Length; i++)
            if (added[i] is { } path) state.Add(path, vectors.Length > 0 && vectors[i] is not null);

        if (Column("metaData/schemaString").FirstOrDefault(text => text is not null) is { } schema)
        {
            state.Schema = schema;
            state.Partitions = List("metaData/partitionColumns");
        }

        if (Field("protocol/minReaderVersion", exact: true) is not { } version || Array.Find(file.Numbers(group, version), number => number is not null) is not { } least) return;
        state.ReaderVersion = least;
        state.ReaderFeatures = List("protocol/readerFeatures");

        string?[] Column(string name) => Field(name, exact: true) is { } field ? file.Texts(group, field) : [];

        IReadOnlyList<string> List(string name) => Field(name + "/", exact: false) is { } field ? file.ListedTexts(group, field) : [];

        DataField? Field(string name, bool exact) => Array.Find(file.Schema.DataFields, field => exact ? PathOf(field) == name : PathOf(field).StartsWith(name, StringComparison.Ordinal));
    }

    private static string PathOf(DataField field) => string.Join('/', field.Path);
}
