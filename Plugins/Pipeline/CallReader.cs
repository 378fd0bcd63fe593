using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Rules;
using PhoneCallCtx.Plugins.Rules.Changes;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Pipeline;

/// <summary>Reads from an execution context the row changes that a call asks for, whichever message it comes by.</summary>
internal static class CallReader
{
    /// <summary>The name under which the steps register their pre-image.</summary>
    public const string PreImageName = "PreImage";

    public const string Target = "Target";

    private const string Targets = "Targets";

    /// <summary>The call.</summary>
    /// <exception cref="MisregisteredException">The step is registered on a message or table that it is not for.</exception>
    public static Call Read(IPluginExecutionContext context)
    {
        if (!string.Equals(context.PrimaryEntityName, PhoneCallTable.LogicalName, StringComparison.Ordinal))
            throw new MisregisteredException("PCC901.Table", new Fact("table", context.PrimaryEntityName ?? string.Empty), new Fact("allowed", PhoneCallTable.LogicalName));

        return context.MessageName switch
        {
            "Create" => OfCreate(Parameter<Entity>(context, Target)),
            "Update" => OfUpdate(context, Parameter<Entity>(context, Target)),
            "SetState" or "SetStateDynamicEntity" => Call.OfRow(new RowChange(isNew: false, SetStateColumns.Of(context.InputParameters), PreImage(context.PreEntityImages), id: context.PrimaryEntityId)),
            "CreateMultiple" => Call.OfRows(isNew: true, Rows(context), images: null),
            "UpdateMultiple" => Call.OfRows(isNew: false, Rows(context), (context as IPluginExecutionContext4)?.PreEntityImagesCollection),
            _ => throw new MisregisteredException("PCC901.Message", new Fact("message", context.MessageName ?? string.Empty),
                new Fact("allowed", "Create, Update, SetState, SetStateDynamicEntity, CreateMultiple, UpdateMultiple")),
        };
    }

    /// <summary>What a row was before the call; not known without the image.</summary>
    public static RowView PreImage(EntityImageCollection? images) =>
        images is not null && images.TryGetValue(PreImageName, out var image) && image is not null ? EntityColumns.Of(image) : default;

    private static Call OfCreate(Entity target) => Call.OfRow(new RowChange(isNew: true, EntityColumns.Of(target)), target);

    private static Call OfUpdate(IPluginExecutionContext context, Entity target) =>
        Call.OfRow(new RowChange(isNew: false, SplitUpdate.Of(context, target), PreImage(context.PreEntityImages), id: context.PrimaryEntityId), target);

    private static DataCollection<Entity> Rows(IPluginExecutionContext context)
    {
        var rows = Parameter<EntityCollection>(context, Targets).Entities;
        for (var i = 0; i < rows.Count; i++)
            if (rows[i] is null) throw MissingParameter<Entity>(FormattableString.Invariant($"{Targets}[{i}]"));
        return rows;
    }

    private static T Parameter<T>(IPluginExecutionContext context, string name)
        where T : class =>
        context.InputParameters.TryGetValue(name, out var value) && value is T parameter ? parameter : throw MissingParameter<T>(name);

    private static MisregisteredException MissingParameter<T>(string name) =>
        new("PCC901.Parameter", new Fact("parameter", name), new Fact("type", typeof(T).Name));
}

/// <summary>The row changes of one call. A change is made when it is asked for, and costs no allocation.</summary>
internal readonly struct Call
{
    private readonly RowChange _single;
    private readonly Entity? _target;
    private readonly bool _isNew;
    private readonly DataCollection<Entity>? _rows;
    private readonly EntityImageCollection[]? _images;

    private Call(in RowChange single, Entity? target, bool isNew, DataCollection<Entity>? rows, EntityImageCollection[]? images)
    {
        _single = single;
        _target = target;
        _isNew = isNew;
        _rows = rows;
        _images = images;
    }

    /// <summary>Whether the message is one for many rows, even if it has one.</summary>
    public bool IsBulk => _rows is not null;

    public int Count => _rows?.Count ?? 1;

    public RowChange this[int index] => _rows is null
        ? _single
        : new RowChange(_isNew, EntityColumns.Of(_rows[index]), _images is not null && index < _images.Length ? CallReader.PreImage(_images[index]) : default, index, _rows[index].Id);

    /// <summary>The row that a step may write to; null when the message has none.</summary>
    public Entity? TargetOf(int index) => _rows is null ? _target : _rows[index];

    public static Call OfRow(in RowChange change, Entity? target = null) => new(change, target, change.IsNew, rows: null, images: null);

    public static Call OfRows(bool isNew, DataCollection<Entity> rows, EntityImageCollection[]? images) => new(default, target: null, isNew, rows, images);
}

/// <summary>A step is registered where it does not belong, or is called without what the message has.</summary>
internal sealed class MisregisteredException(string template, params Fact[] facts) : Exception(template)
{
    public string Template { get; } = template;

    public IReadOnlyList<Fact> Facts { get; } = facts;
}
