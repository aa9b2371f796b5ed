import { PeerAnswer, PeerHelped, PeerMember, PeerQuestion } from './peer.entity.js';
import { PeerAnswerResolver, PeersResolver } from './peers.resolver.js';
import { Peers } from './peers.service.js';

export const peerEntities = [PeerMember, PeerQuestion, PeerAnswer, PeerHelped];

/** Groups in which people of different partnerships ask each other. */
export const peers = [Peers, PeersResolver, PeerAnswerResolver];
