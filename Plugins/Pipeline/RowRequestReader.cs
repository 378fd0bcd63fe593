using System;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Plugins.Languages;
using PhoneCallCtx.Plugins.Rules;
using PhoneCallCtx.Plugins.Rules.Changes;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Plugins.Pipeline;

/// <summary>
/// Reads the rows of a request from an execution context, for every message. The message decides whether the rows are new.
/// The parameters decide whether there is one row or a list: some hosts run a step on CreateMultiple for a Create, and the reverse.
/// </summary>
internal static class RowRequestReader
{
    public const string Target = "Target";

    public const string Targets = "Targets";

    /// <summary>The rows of the request.</summary>
    /// <param name="services">The services of the execution.</param>
    /// <param name="context">The context.</param>
    /// <param name="registersAllColumns">Whether the step registers its image with all columns that the rules read.</param>
    /// <exception cref="ProblemException">The step is registered on a wrong message or table, or the message lacks a parameter.</exception>
    public static RowRequest Read(IServiceProvider services, IPluginExecutionContext context, bool registersAllColumns)
    {
        var table = RequestTable.Of(context);
        if (!string.Equals(table, PhoneCallTable.LogicalName, StringComparison.Ordinal)) throw WrongTable(table);
        return context.MessageName == "Create"
            ? FindRow(context) is { } row ? OfNewRow(row) : OfNewRows(FindRows(context) ?? throw MissingParameter<Entity>(Target))
            : ReadOther(services, context, registersAllColumns);
    }

    /// <summary>The rows of any message but Create.</summary>
    private static RowRequest ReadOther(IServiceProvider services, IPluginExecutionContext context, bool registersAllColumns)
    {
        var incomplete = registersAllColumns ? IncompleteImage.OfAllColumns : null;
        return context.MessageName switch
        {
            "CreateMultiple" => FindRows(context) is { } rows ? OfNewRows(rows) : OfNewRow(FindRow(context) ?? throw MissingParameter<EntityCollection>(Targets)),
            "Update" => FindRow(context) is { } row
                ? OfChangedRow(context, row, RowImages.OfRow(context, incomplete))
                : OfChangedRows(services, context, FindRows(context) ?? throw MissingParameter<Entity>(Target), incomplete),
            "UpdateMultiple" => FindRows(context) is { } rows
                ? OfChangedRows(services, context, rows, incomplete)
                : OfChangedRow(context, FindRow(context) ?? throw MissingParameter<EntityCollection>(Targets), RowImages.OfRows(services, context, rows: null, incomplete)),
            "SetState" or "SetStateDynamicEntity" => OfStatus(context, registersAllColumns ? IncompleteImage.OfStatus : null),
            "Restore" => OfRestoredRow(context, FindRow(context) ?? throw MissingParameter<Entity>(Target), RowImages.OfRow(context, incomplete)),
            _ => throw WrongMessage(context.MessageName),
        };
    }

    private static ProblemException WrongTable(string table) =>
        ProblemException.OfRegistration("PCC901.Table", new Fact("table", Excerpt.Of(table), isPersonal: true), new Fact("allowed", PhoneCallTable.LogicalName));

    private static ProblemException WrongMessage(string? message) =>
        ProblemException.OfRegistration("PCC901.Message", new Fact("message", Excerpt.Of(message ?? string.Empty)),
            new Fact("allowed", "Create, Update, SetState, SetStateDynamicEntity, CreateMultiple, UpdateMultiple, Restore"));

    private static RowRequest OfNewRow(Entity row) => RowRequest.OfRow(new RowChange(isNew: true, EntityColumns.Of(row), id: row.Id), row);

    private static RowRequest OfNewRows(DataCollection<Entity> rows) => RowRequest.OfRows(isNew: true, rows, images: default);

    private static RowRequest OfChangedRow(IPluginExecutionContext context, Entity row, in RowImages images) =>
        OfKnownRow(SplitUpdate.Of(context, row), images, IdOf(context, row), row);

    private static RowRequest OfChangedRows(IServiceProvider services, IPluginExecutionContext context, DataCollection<Entity> rows, IncompleteImage? incomplete) =>
        RowRequest.OfRows(isNew: false, rows, RowImages.OfRows(services, context, rows, incomplete));

    private static RowRequest OfStatus(IPluginExecutionContext context, IncompleteImage? incomplete)
    {
        var parameters = context.InputParameters ?? throw MissingParameter<OptionSetValue>(SetStateColumns.State);
        var id = context.PrimaryEntityId;
        if (id == Guid.Empty && parameters.TryGetValue(SetStateColumns.Row, out var row) && row is EntityReference moniker) id = moniker.Id;
        return OfKnownRow(SetStateColumns.Of(parameters), RowImages.OfRow(context, incomplete), id, row: null);
    }

    /// <summary>A Restore brings a row back as it was deleted, except for the columns that Target overrides.</summary>
    private static RowRequest OfRestoredRow(IPluginExecutionContext context, Entity row, in RowImages images) =>
        OfKnownRow(EntityColumns.Of(row), images, IdOf(context, row), row);

    private static RowRequest OfKnownRow(RowView supplied, in RowImages images, Guid id, Entity? row) =>
        RowRequest.OfRow(new RowChange(isNew: false, supplied, images.Of(0, id), id: id), row);

    private static Guid IdOf(IPluginExecutionContext context, Entity row) => context.PrimaryEntityId == Guid.Empty ? row.Id : context.PrimaryEntityId;

    private static Entity? FindRow(IPluginExecutionContext context) => Find<Entity>(context, Target);

    private static DataCollection<Entity>? FindRows(IPluginExecutionContext context)
    {
        if (Find<EntityCollection>(context, Targets)?.Entities is not { } rows) return null;
        for (var i = 0; i < rows.Count; i++)
            if (rows[i] is null) throw MissingParameter<Entity>(FormattableString.Invariant($"{Targets}[{i}]"));
        return rows;
    }

    private static T? Find<T>(IPluginExecutionContext context, string name)
        where T : class =>
        context.InputParameters is { } parameters && parameters.TryGetValue(name, out var value) ? value as T : null;

    private static ProblemException MissingParameter<T>(string name) =>
        ProblemException.OfRegistration("PCC901.Parameter", new Fact("parameter", name), new Fact("type", typeof(T).Name));
}
