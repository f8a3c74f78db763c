import { NetworkPicture } from './network-picture.js';

if (!customElements.get('nabla-network-picture')) customElements.define('nabla-network-picture', NetworkPicture);
