using System;
using System.Collections.Generic;
using System.Linq;

namespace PhoneCallCtx.Generators.TableReference.Reading;

/// <summary>Properties by name. Each is read once; a property that is left over is an error.</summary>
internal sealed class PropertyRows
{
    private readonly string _owner;
    private readonly int _line;
    private readonly List<(string Name, Cell Value)> _left = [];

    private PropertyRows(string owner, int line)
    {
        _owner = owner;
        _line = line;
    }

    /// <summary>The rows of a table "Property|Value".</summary>
    public static PropertyRows Of(string owner, Grid grid)
    {
        var rows = new PropertyRows(owner, grid.Line);
        foreach (var row in grid.Rows) rows.Add(row.Cells[0].Trim('*'), row.Cells[1], row.Line);
        return rows;
    }

    /// <summary>The properties in one cell: <c>Name: value</c>, separated by line breaks.</summary>
    public static PropertyRows Of(string owner, Cell cell)
    {
        var rows = new PropertyRows(owner, cell.Line);
        foreach (var part in cell.Text.Split(Cell.LineBreak))
        {
            var colon = part.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0) throw new ReferenceException(cell.Line, $"\"{part}\" is not a property of {owner}", "NAME: VALUE");
            rows.Add(part[..colon].Trim(), part[(colon + 1)..].Trim(), cell.Line);
        }

        return rows;
    }

    /// <summary>The value of a property.</summary>
    public Cell Take(string name)
    {
        var index = _left.FindIndex(row => row.Name == name);
        if (index < 0) throw new ReferenceException(_line, $"{_owner} has no property {name}", "one");
        var value = _left[index].Value;
        _left.RemoveAt(index);
        return value;
    }

    /// <summary>Requires that all properties were read.</summary>
    public void TakeEnd()
    {
        if (_left.Count == 0) return;
        var (name, value) = _left[0];
        throw new ReferenceException(value.Line, $"{_owner} has an unknown property {name}", "only known ones");
    }

    private void Add(string name, string value, int line)
    {
        if (_left.Any(row => row.Name == name)) throw new ReferenceException(line, $"{_owner} has the property {name} twice", "it once");
        _left.Add((name, new Cell(line, $"{name} of {_owner}", value)));
    }
}
