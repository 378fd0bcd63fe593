using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Simulator.Pipeline;

namespace PhoneCallCtx.Simulator.Messages;

/// <summary>Upsert: a new row, or other values in the one that is there.</summary>
internal sealed class UpsertHandler(Organization organization) : MessageHandler(organization)
{
    public override string Message => "Upsert";

    public override IReadOnlyList<string> Parameters { get; } = ["Target"];

    public override IReadOnlyList<string> Events => ["Create or Update"];

    public override string Remarks => "No event of its own.";

    public override OrganizationResponse Handle(OrganizationRequest request, Call call) => Upserts.Run(Organization, call, Parameter<Entity>(request, "Target"));
}
