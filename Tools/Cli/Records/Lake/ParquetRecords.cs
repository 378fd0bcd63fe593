using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Parquet.Schema;
using PhoneCallCtx.Cli.Input;
using PhoneCallCtx.Plugins.Rules;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Cli.Records.Lake;

/// <summary>
/// Records of a Parquet file. A page of each column is in memory at a time, or its row group where the library decodes it. The rows of a batch are the texts of their
/// values, which the evaluating thread turns into values as those of CSV.
/// </summary>
internal sealed class ParquetRecords : IRecordReader
{
    private readonly ParquetScratch _scratch = new();
    private readonly ParquetColumn[] _columns;
    private readonly ParquetFile _file;
    private readonly ParquetShape _shape;
    private int _group;
    private int _left;
    private int _number;

    /// <summary>Opens a file.</summary>
    /// <param name="content">The file.</param>
    /// <param name="lakeNames">The names of the columns.</param>
    /// <param name="names">Finds the columns.</param>
    /// <param name="reading">How values are read.</param>
    /// <param name="note">Takes what is worth knowing and is no error; null to drop it.</param>
    /// <exception cref="InputException">It cannot be read.</exception>
    public ParquetRecords(Stream content, LakeNames lakeNames, ColumnNames names, ReadingOptions reading, Action<string>? note)
    {
        _file = new ParquetFile(content);
        (_shape, _columns) = FindColumns(lakeNames, names, reading, note);
    }

    public string Kind => "Parquet";

    public string Place => "row";

    public bool Read(RecordBatch batch)
    {
        batch.Form = _shape;
        for (var bytes = 0; !batch.IsFull && bytes < RecordBatch.MostBytes;)
        {
            while (_left == 0)
            {
                if (_group == _file.RowGroups) return false;
                Load(_group++);
            }

            foreach (var column in _columns) batch.AddField(column.Next());
            _left--;
            bytes += batch.EndRecord(++_number);
        }

        return true;
    }

    public void Dispose() => _file.Dispose();

    private void Load(int group)
    {
        var rows = _file.RowsOf(group);
        foreach (var column in _columns) column.Load(_file, group, rows, _scratch);
        _left = rows;
    }

    private (ParquetShape Shape, ParquetColumn[] Columns) FindColumns(LakeNames lakeNames, ColumnNames names, ReadingOptions reading, Action<string>? note)
    {
        var fields = _file.Schema.Fields.ToArray();
        var header = Array.ConvertAll(fields, field => lakeNames.Of(field.Name));
        var allMarks = RowMarks.In(header);
        var columns = new List<ColumnDefinition?>();
        var marks = new List<RowMark?>();
        var found = new List<ParquetColumn>();
        for (var i = 0; i < fields.Length; i++)
        {
            var column = allMarks[i] is null ? names.Find(header[i]) : null;
            if (column is null && allMarks[i] is null) continue;
            if (column is not null && columns.Contains(column)) throw new InputException($"two columns of this file are {column}. Remove \"{Excerpt.Of(header[i])}\".");
            var isId = column is null or { Type: ColumnType.Uniqueidentifier or ColumnType.Lookup or ColumnType.Owner };
            if (fields[i] is not DataField { IsArray: false } field || ParquetColumn.TryCreate(field, isId) is not { } values)
            {
                note?.Invoke($"column \"{Excerpt.Of(header[i])}\" has nested values or a type that no column of the table has, so it is ignored.");
                continue;
            }

            found.Add(values);
            columns.Add(column);
            marks.Add(allMarks[i]);
        }

        if (!columns.Exists(column => column is not null)) throw new InputException($"no column of this file is a column of {PhoneCallTable.LogicalName}. Its columns must have logical names, such as {PhoneCallTable.CallerName}.");
        return (new ParquetShape([.. columns], [.. marks], reading), [.. found]);
    }
}
