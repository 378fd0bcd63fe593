using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Rules.Changes;

namespace PhoneCallCtx.Plugins.Pipeline;

/// <summary>The rows of one request. A row change is created when it is needed, without an allocation.</summary>
internal readonly struct RowRequest
{
    private readonly RowChange _single;
    private readonly Entity? _target;
    private readonly bool _isNew;
    private readonly DataCollection<Entity>? _rows;
    private readonly RowImages _images;

    private RowRequest(in RowChange single, Entity? target, bool isNew, DataCollection<Entity>? rows, in RowImages images)
    {
        _single = single;
        _target = target;
        _isNew = isNew;
        _rows = rows;
        _images = images;
    }

    /// <summary>Whether the request has a list of rows, even a list of one row.</summary>
    public bool IsBulk => _rows is not null;

    public int Count => _rows?.Count ?? 1;

    public RowChange this[int index] => _rows is null ? _single : new RowChange(_isNew, EntityColumns.Of(_rows[index]), _images.Of(index, _rows[index].Id), index, _rows[index].Id);

    /// <summary>The row that a step may write to; null when the message has none.</summary>
    public Entity? TargetOf(int index) => _rows is null ? _target : _rows[index];

    public static RowRequest OfRow(in RowChange change, Entity? target = null) => new(change, target, change.IsNew, rows: null, images: default);

    public static RowRequest OfRows(bool isNew, DataCollection<Entity> rows, in RowImages images) => new(default, target: null, isNew, rows, images);
}
