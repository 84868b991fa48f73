namespace Care.Tests.Permissions.Checks;

/// <summary>
/// What a signed-in user may read or do beyond their own hospital, method by method, each with the place of the contract that says so. Whoever adds a line has
/// looked at what the method answers. Methods that are open to everybody say so themselves, by <c>[Public]</c>.
/// </summary>
internal static class ReviewedReads
{
    public static IReadOnlyDictionary<string, string> Reasons { get; } = new Dictionary<string, string>
    {
        ["IAmbulance.AddDriver"] = "contract 02, §10: whoever sees an ambulance changes it, and administrators see all",
        ["IAmbulance.Register"] = "contract 02, §10: any signed-in user makes one",
        ["IAmbulance.Remove"] = "contract 02, §10: whoever sees an ambulance changes it, and administrators see all",
        ["IAmbulance.RemoveDriver"] = "contract 02, §10: whoever sees an ambulance changes it, and administrators see all",
        ["IAmbulance.Update"] = "contract 02, §10: whoever sees an ambulance changes it, and administrators see all",
        ["IAmbulanceQueries.Find"] = "contract 02, §10: administrators see all ambulances",
        ["IAmbulanceQueries.List"] = "contract 02, §10: administrators see all ambulances",
        ["IAmbulanceQueries.Locate"] = "contract 02, §10: administrators see all ambulances",
        ["IConceptQueries.Get"] = "contract 05, §2: any signed-in user reads ICD-11",
        ["IConceptQueries.Search"] = "contract 05, §2: any signed-in user reads ICD-11",
        ["IExternalResultUpload.Store"] = "contract 04, §9.4: administrators of any district upload, each for their own and for no other",
        ["IIdempotentRequests.Begin"] = "beside the contract (docs/differences.md, A13): a request's record is its sender's alone",
        ["IIdempotentRequests.GiveUp"] = "beside the contract (docs/differences.md, A13): a request's record is its sender's alone",
        ["IIdempotentRequests.Keep"] = "beside the contract (docs/differences.md, A13): a request's record is its sender's alone",
        ["IIdempotentRequests.RunAgain"] = "beside the contract (docs/differences.md, A13): a request's record is its sender's alone",
        ["IPatient.ForInvestigations"] = "contract 06, §6: says whether the caller sees all of a patient's results; of a patient who is not there the same",
        ["IUserQueries.IsFree"] = "contract 01, C4: any signed-in user learns whether a username is taken, and nothing else of who bears it",
        ["IUserQueries.OfFacility"] = "contract 01, C5: any signed-in user, any facility",
    };
}
