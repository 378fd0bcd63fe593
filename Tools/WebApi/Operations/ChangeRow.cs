using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using PhoneCallCtx.WebApi.Errors;
using PhoneCallCtx.WebApi.Urls;

namespace PhoneCallCtx.WebApi.Operations;

/// <summary>
/// <c>PATCH /set(key)</c>: Upsert; with <c>If-Match</c> Update, and with <c>If-None-Match: *</c> Create. A status or an owner
/// among the columns has the effect of SetState or Assign.
/// </summary>
internal class ChangeRow : Operation
{
    public override ApiResponse Answer(ApiContext context)
    {
        if (context.Preferences.ReturnsRow) Selection.Of(context.Table, context.Url);
        var target = context.ReadRow(context.Table);
        var key = context.Path.Row!;
        target.Id = key.Id;
        foreach (var (name, value) in key.KeyAttributes) target.KeyAttributes[name] = value!;
        var (row, isCreated) = Write(context, target, key);
        return RowAnswer.OfWrite(context, row, context.Path.RowText, isCreated);
    }

    private static (EntityReference Row, bool IsCreated) Write(ApiContext context, Entity target, EntityReference key)
    {
        var conditions = context.Conditions;
        if (conditions.MustNotExist)
            return (new EntityReference(key.LogicalName!, ((CreateResponse)context.Execute(new CreateRequest { Target = target })).id), true);
        if (!conditions.MustExist && conditions.Version is null)
        {
            var response = (UpsertResponse)context.Execute(new UpsertRequest { Target = target });
            return (response.Target!, response.RecordCreated);
        }

        target.RowVersion = conditions.Version;
        var isVersioned = conditions.Version is not null;
        context.Execute(new UpdateRequest { Target = target, ConcurrencyBehavior = isVersioned ? ConcurrencyBehavior.IfRowVersionMatches : ConcurrencyBehavior.Default });
        return (key, false);
    }
}

/// <summary><c>PUT /set(key)</c>: an upsert, or nothing of the platform.</summary>
internal sealed class ReplaceRow : ChangeRow
{
    public override ApiResponse Answer(ApiContext context) => context.Behavior.PutUpsertsRows ? base.Answer(context) : throw ApiErrors.NoMethod("PUT");
}
