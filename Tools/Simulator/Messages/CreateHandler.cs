using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using PhoneCallCtx.Simulator.Pipeline;

namespace PhoneCallCtx.Simulator.Messages;

/// <summary>Create: a new row.</summary>
internal sealed class CreateHandler(Organization organization) : MessageHandler(organization)
{
    public override string Message => "Create";

    public override IReadOnlyList<string> Parameters { get; } = ["Target"];

    public override IReadOnlyList<string> Events => ["Create", "CreateMultiple"];

    public override string Remarks => "Rows of related tables within the row are not supported.";

    public override OrganizationResponse Handle(OrganizationRequest request, Call call)
    {
        var target = Parameter<Entity>(request, "Target");
        var ids = Organization.Creations.Create(call, NewRows.TableOf(target), [target], isMultiple: false);
        return new CreateResponse { Results = { ["id"] = ids[0] } };
    }
}
