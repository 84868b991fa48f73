using Care.Interfaces.Calls;

namespace Care.Interfaces.Consultations;

/// <summary>How the patient came, and what must be told of it (contract 05, §4.4, C6). Asked when a consultation begins.</summary>
public static class ArrivalRule
{
    private const string OnlyOne = "Only one of referred_from_facility and referred_from_facility_external can be set";

    /// <summary>Checks what was sent; null when nothing is wrong. The first text is a plain one: so the contract has it.</summary>
    public static Error? Check(ConsultationWrite body)
    {
        var external = !string.IsNullOrEmpty(body.ReferredFromFacilityExternal.Value);
        return body.RouteToFacility.Value switch
        {
            null => Error.Rule("route_to_facility", "This field is required"),
            RouteToFacility.IntraFacilityTransfer when !body.TransferredFromLocation.Sent =>
                Error.Field("transferred_from_location", "This field is required as the patient has been transferred from another location."),
            RouteToFacility.InterFacilityTransfer when !body.ReferredFromFacility.Sent && !external =>
                Error.Field("referred_from_facility", "This field is required as the patient has been referred from another facility."),
            RouteToFacility.InterFacilityTransfer when body.ReferredFromFacility.Sent && external =>
                Error.Fields([new("referred_from_facility", [OnlyOne]), new("referred_from_facility_external", [OnlyOne])]),
            _ => null,
        };
    }
}
