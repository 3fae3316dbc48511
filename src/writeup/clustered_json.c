#include "writeup/clustered_json.h"

#include "writeup/test_json.h"

#include <math.h>

static void put_session_mean(json_t *parent, const SessionMean *mean)
{
    json_t *object = put_object(parent, "session_mean");
    put_status(object, mean->status);
    put_number(object, "estimate", mean->estimate);
    put_number(object, "se", mean->se);
    put_number(object, "df", mean->df);
    put_interval(object, "ci", mean->low, mean->high);
    put_number(object, "p", mean->p);
    put_number(object, "log10_p", mean->log10_p);
}

static void put_mixed(json_t *parent, const RandomIntercept *model)
{
    json_t *object = put_object(parent, "mixed");
    put_status(object, model->status);
    put_number(object, "estimate", model->estimate);
    put_number(object, "se", model->se);
    put_number(object, "df", model->df);
    put_interval(object, "ci", model->low, model->high);
    put_number(object, "p", model->p);
    put_number(object, "log10_p", model->log10_p);
    put_number(object, "tau2", model->tau2);
    put_number(object, "sigma2", model->sigma2);
}

static void put_icc(json_t *parent, const SessionIcc *icc)
{
    json_t *object = put_object(parent, "icc");
    put_status(object, icc->status);
    put_number(object, "estimate", icc->estimate);
    put_interval(object, "ci", icc->low, icc->high);
}

static void put_informative(json_t *parent, const InformativeSessions *sessions)
{
    json_t *object = put_object(parent, "informative_sessions");
    put_status(object, sessions->status);
    put_number(object, "difference", sessions->difference);
    put_interval(object, "ci", sessions->low, sessions->high);
    put_number(object, "correlation", sessions->correlation);
}

void put_clustered(json_t *parent, const Clustered *clustered)
{
    json_t *object = put_object(parent, "clustered");
    put_status(object, clustered->status);
    if (isnan(clustered->session_mean.estimate))
        return;
    put_session_mean(object, &clustered->session_mean);
    put_mixed(object, &clustered->mixed);
    put_paired_t(object, "first_session", &clustered->first_session);
    put_icc(object, &clustered->icc);
    put_number(object, "design_effect", clustered->design_effect);
    put_informative(object, &clustered->informative);
}
