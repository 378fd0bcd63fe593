namespace PhoneCallCtx.WebApi.Operations;

/// <summary><c>GET /set(key)</c>: Retrieve. Answers 304 if the client has the version and requests no annotations or expanded rows.</summary>
internal sealed class RetrieveRow : Operation
{
    public override ApiResponse Answer(ApiContext context)
    {
        var selection = context.Selected(context.Table);
        var row = context.Retrieve(context.Path.Row!, selection);
        return row.RowVersion is { Length: > 0 } version && version == context.Conditions.KnownVersion && !context.Preferences.WantsAnnotations && selection.Expansions.Count == 0
            ? Answers.Empty(304, ("ETag", Headers.Conditions.ETag(version)))
            : RowAnswer.Of(context, 200, row, selection);
    }
}
